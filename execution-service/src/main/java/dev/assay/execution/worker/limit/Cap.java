package dev.assay.execution.worker.limit;

/**
 * Most calls in flight of something, over the whole fleet.
 *
 * @param subject what is limited, for example {@code run:…} or {@code connection:…}
 * @param calls at least 1
 */
public record Cap(String subject, int calls) {

    /** What a run may have in flight. */
    public static Cap ofRun(String runId, int calls) {
        return new Cap("run:" + runId, calls);
    }

    /** What a connection may have in flight, whoever uses it. */
    public static Cap ofConnection(String name, int calls) {
        return new Cap("connection:" + name, calls);
    }
}
