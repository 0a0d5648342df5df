package dev.assay.execution.worker.intake;

import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.TaskResult;

/** Ends tasks; called on a thread of its own for each. */
@FunctionalInterface
public interface TaskEnding {

    /**
     * The one message that the task ends in; takes as long as its calls do.
     *
     * @param place the task's own
     * @throws InterruptedException if the task is abandoned: somebody else will end it
     */
    TaskResult end(RecordTask task, Place place) throws InterruptedException;
}
