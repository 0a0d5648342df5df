package dev.assay.launcher.command;

import dev.assay.launcher.Trouble;

/** Numbers that users give. */
final class Counts {

    /** The broker's topics have that many partitions; more workers would have nothing to do. */
    private static final int MOST_WORKERS = 64;

    private Counts() {}

    static int workers(int count) {
        if (count < 1 || count > MOST_WORKERS) {
            throw Trouble.usage("There can be 1 to " + MOST_WORKERS + " workers, not " + count + ".");
        }
        return count;
    }
}
