package dev.assay.catalog.file;

/** 64-bit hashes of values: equal values have equal ones, and hardly ever do others. */
final class Hashes {

    private static final long SEED = 0x9E3779B97F4A7C15L;

    private Hashes() {}

    static long of(byte[] bytes, int from, int to) {
        var hash = SEED;
        for (int i = from; i < to; i++) {
            hash = (hash ^ (bytes[i] & 0xFF)) * 0x100000001B3L;
        }
        return mixed(hash);
    }

    /** Spreads what is in the low bits over all. */
    private static long mixed(long hash) {
        var mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
