package dev.assay.contracts;

/**
 * A run's record tasks, counted by outcome.
 *
 * @param succeeded responses that satisfy the schema
 * @param invalid completions that never did
 * @param failed tasks without a usable completion
 * @param cancelled tasks never called because the run was cancelled
 */
public record OutcomeCounts(long succeeded, long invalid, long failed, long cancelled) {

    /** Nothing yet. */
    public static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0);

    /** Tasks that have an outcome; cancelled ones have none. */
    public long finished() {
        return succeeded + invalid + failed;
    }
}
