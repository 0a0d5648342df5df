package dev.assay.catalog.file;

import java.io.IOException;
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

    private final @Nullable Scratch[] parts = new Scratch[PARTS];
    private final int[] counts = new int[PARTS];

    void add(long hash) throws IOException {
        var part = (int) (hash >>> 60);
        var scratch = parts[part];
        if (scratch == null) {
            scratch = new Scratch(BUFFER);
            parts[part] = scratch;
        }
        scratch.out().writeLong(hash);
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
        var scratch = parts[part];
        var hashes = new long[counts[part]];
        if (scratch == null) {
            return hashes;
        }
        var in = scratch.in();
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readLong();
        }
        Arrays.sort(hashes);
        return hashes;
    }

    @Override
    public void close() throws IOException {
        for (var scratch : parts) {
            if (scratch != null) {
                scratch.close();
            }
        }
    }
}
