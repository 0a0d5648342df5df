package dev.assay.catalog.file;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which hashes are added more than once. Eight bytes a hash go to temporary files, in parts of which one at a time is
 * read back and sorted.
 */
final class RepeatedHashes implements AutoCloseable {

    private static final int PARTS = 16;
    private static final int BUFFER = 8_192;

    private final @Nullable Path[] files = new Path[PARTS];
    private final @Nullable DataOutputStream[] parts = new DataOutputStream[PARTS];
    private final int[] counts = new int[PARTS];

    void add(long hash) throws IOException {
        var part = (int) (hash >>> 60);
        var out = parts[part];
        if (out == null) {
            var file = Files.createTempFile("assay-ids-", ".tmp");
            files[part] = file;
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
            parts[part] = out;
        }
        out.writeLong(hash);
        counts[part]++;
    }

    /** Those that were added more than once; empty if they are more than so many. */
    Optional<Set<Long>> repeated(int most) throws IOException {
        var repeated = new HashSet<Long>();
        for (int part = 0; part < PARTS; part++) {
            var sorted = sorted(part);
            for (int i = 1; i < sorted.length; i++) {
                if (sorted[i] == sorted[i - 1]) {
                    repeated.add(sorted[i]);
                }
            }
            if (repeated.size() > most) {
                return Optional.empty();
            }
        }
        return Optional.of(repeated);
    }

    private long[] sorted(int part) throws IOException {
        var out = parts[part];
        var file = files[part];
        var hashes = new long[counts[part]];
        if (out == null || file == null) {
            return hashes;
        }
        out.flush();
        try (var in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file), 65_536))) {
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = in.readLong();
            }
        }
        Arrays.sort(hashes);
        return hashes;
    }

    @Override
    public void close() throws IOException {
        for (int part = 0; part < PARTS; part++) {
            var out = parts[part];
            var file = files[part];
            if (out != null && file != null) {
                out.close();
                Files.deleteIfExists(file);
            }
        }
    }
}
