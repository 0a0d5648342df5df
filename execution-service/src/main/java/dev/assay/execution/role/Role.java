package dev.assay.execution.role;

/** What a process of this service does. */
public enum Role {
    /** Owns connections, runs, the ledger and progress. */
    API,
    /** Takes record tasks and calls models. */
    WORKER
}
