package dev.assay.execution.worker.run;

import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.TaskReturned.Cause;
import org.jspecify.annotations.Nullable;

/** Whether a task may be called now. */
public sealed interface Decision {

    /**
     * It may.
     *
     * @param run what it is called with
     * @param epochSeenNanos when this worker first saw the run's epoch, on its monotonic clock
     */
    record Execute(PreparedRun run, long epochSeenNanos) implements Decision {}

    /**
     * It is handed back.
     *
     * @param latch what somebody must mend, when the cause is {@link Cause#LATCHED}
     */
    record HandBack(Cause cause, @Nullable Reason latch) implements Decision {}
}
