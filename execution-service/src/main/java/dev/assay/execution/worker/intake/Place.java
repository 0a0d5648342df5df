package dev.assay.execution.worker.intake;

/** A task's place in the window. Used by the task's own thread. */
public interface Place {

    /** The task has to wait for its turn somewhere else and needs no place meanwhile: another task may have it. */
    void leave();

    /** It goes on at once, also where the window is full by now: what may be in flight elsewhere was decided there. */
    void takeBack();
}
