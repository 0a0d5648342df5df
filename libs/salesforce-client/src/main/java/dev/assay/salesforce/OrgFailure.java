package dev.assay.salesforce;

import org.jspecify.annotations.Nullable;

/** An org could not be reached, or refused a call. */
public class OrgFailure extends RuntimeException {

    /** The org's code for too many calls, in 24 hours or at once. */
    static final String LIMIT = "REQUEST_LIMIT_EXCEEDED";

    private final int status;
    private final @Nullable String errorCode;
    private final boolean lasting;
    private final transient @Nullable String body;

    /**
     * @param status the HTTP status; 0 when there was no answer
     * @param errorCode the org's own code, for example {@code REQUEST_LIMIT_EXCEEDED}
     * @param message what happened and where
     * @param lasting whether the same call would fail again later
     */
    public OrgFailure(int status, @Nullable String errorCode, String message, boolean lasting) {
        this(status, errorCode, message, lasting, null);
    }

    /**
     * @param body what the org answered, as it came
     */
    OrgFailure(int status, @Nullable String errorCode, String message, boolean lasting, @Nullable String body) {
        super(message);
        this.status = status;
        this.errorCode = errorCode;
        this.lasting = lasting;
        this.body = body;
    }

    /** The message with a full stop at its end, so that advice can follow. */
    public String sentence() {
        return sentence(String.valueOf(getMessage()).strip());
    }

    static String sentence(String said) {
        return said.endsWith(".") ? said : said + ".";
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

    /** What the org answered, as it came; absent when it did not. For people who look into it: it may hold what records hold. */
    public @Nullable String body() {
        return body;
    }

    /** Whether the org's calls of the last 24 hours are used up: it answers again when older ones no longer count. */
    public boolean dailyLimit() {
        return status == 403 && lasting && LIMIT.equals(errorCode);
    }

    /** Whether the org does not let us in, at the sign-in or with a token that is new: an administrator must change something. */
    public boolean signInRefused() {
        return status == 401 && lasting;
    }

    /**
     * Whether the call may have been carried out although it failed: there was no answer, or one from something between us and
     * the org.
     */
    public boolean mayHaveHappened() {
        return status == 0 || status == 502 || status == 504;
    }
}
