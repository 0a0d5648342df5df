package dev.assay.execution.run;

/** Names of the output bindings, as {@code application.yml} has them. */
public final class Bindings {

    public static final String RUNS = "runs-out-0";
    public static final String RUN_PROGRESS = "runProgress-out-0";
    public static final String RECORD_OUTCOMES = "recordOutcomes-out-0";

    private Bindings() {}
}
