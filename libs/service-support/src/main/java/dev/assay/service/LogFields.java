package dev.assay.service;

/** Names of the structured log fields, so that logs of all services are searched alike. */
public final class LogFields {

    public static final String RUN_ID = "runId";
    public static final String TASK_ID = "taskId";
    public static final String ATTEMPT = "attempt";

    private LogFields() {}
}
