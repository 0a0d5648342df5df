package dev.assay.launcher;

/** What commands end with, for scripts. */
public final class ExitCodes {

    /** Done; of a run: every record succeeded. */
    public static final int OK = 0;

    /** Not done; the message says why. */
    public static final int ERROR = 1;

    /** Asked for in a way that makes no sense. */
    public static final int USAGE = 2;

    /** The run completed, and some records are invalid or failed. */
    public static final int COMPLETED_WITH_FAILURES = 3;

    /** The run was cancelled; what was done is kept. */
    public static final int CANCELLED = 4;

    /** The system paused the run; the message says why and who can lift it. */
    public static final int PAUSED = 5;

    private ExitCodes() {}
}
