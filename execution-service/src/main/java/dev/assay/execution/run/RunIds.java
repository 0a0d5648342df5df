package dev.assay.execution.run;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids of runs: version 7 UUIDs, whose text sorts by the time they were made. */
public final class RunIds {

    private static final SecureRandom random = new SecureRandom();
    private static final long VERSION = 7L << 12;
    private static final long VARIANT = 1L << 63;

    private RunIds() {}

    /** A new id, made at this time. */
    public static String at(Instant time) {
        var high = (time.toEpochMilli() << 16) | VERSION | (random.nextLong() & 0xFFF);
        var low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low).toString();
    }
}
