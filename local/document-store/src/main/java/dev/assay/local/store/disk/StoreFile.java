package dev.assay.local.store.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Opens the file that holds everything. */
public final class StoreFile {

    private static final int PAGE_BYTES = 16 << 10;

    /** How long replaced blocks stay: longer than between two syncs, or a power failure could meet overwritten ones. */
    private static final int RETENTION_MILLIS = 2_000;

    private StoreFile() {}

    /**
     * Opens a file, or makes it.
     *
     * @param cacheMegabytes what may be kept in memory of it
     * @throws StoreStartFailed if it is in use, damaged, or not ours
     */
    public static MVStore open(Path file, int cacheMegabytes) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            var store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .cacheSize(cacheMegabytes)
                    .pageSplitSize(PAGE_BYTES)
                    .open();
            store.setRetentionTime(RETENTION_MILLIS);
            return store;
        } catch (IOException e) {
            throw new StoreStartFailed("The file " + file + " cannot be used: " + e, e);
        } catch (MVStoreException e) {
            throw new StoreStartFailed(explanation(file, e), e);
        }
    }

    private static String explanation(Path file, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                "The file " + file + " is in use by another process. Stop that one or choose another with --data.";
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                "The file " + file + " is damaged or not a document store's: " + e.getMessage()
                        + " If its data can be spared, delete it and start again.";
            default -> "The file " + file + " cannot be opened: " + e.getMessage();
        };
    }
}
