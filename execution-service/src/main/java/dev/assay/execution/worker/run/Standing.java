package dev.assay.execution.worker.run;

import dev.assay.contracts.RunState;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands.
 *
 * @param state null when there is no such run
 * @param epoch its epoch
 */
record Standing(@Nullable RunState state, int epoch) {

    /** There is no such run. */
    static final Standing GONE = new Standing(null, 0);
}
