package dev.assay.salesforce;

import org.jspecify.annotations.Nullable;

/** An org could not be reached, or refused a call. */
public class OrgFailure extends RuntimeException {

    private final int status;
    private final @Nullable String errorCode;
    private final boolean lasting;

    /**
     * @param status the HTTP status; 0 when there was no answer
     * @param errorCode the org's own code, for example {@code REQUEST_LIMIT_EXCEEDED}
     * @param message what happened and where
     * @param lasting whether the same call would fail again later
     */
    public OrgFailure(int status, @Nullable String errorCode, String message, boolean lasting) {
        super(message);
        this.status = status;
        this.errorCode = errorCode;
        this.lasting = lasting;
    }

    /** The HTTP status; 0 when there was no answer. */
    public int status() {
        return status;
    }

    /** The org's own code, if it gave one. */
    public @Nullable String errorCode() {
        return errorCode;
    }

    /** Whether the same call would fail again later: somebody has to mend something first. */
    public boolean lasting() {
        return lasting;
    }

    /**
     * Whether the call may have been carried out although it failed: there was no answer, or one from something between us and
     * the org.
     */
    public boolean mayHaveHappened() {
        return status == 0 || status == 502 || status == 504;
    }
}
