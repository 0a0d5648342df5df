package dev.assay.export.upload;

import dev.assay.contracts.Reason;

/** The upload has failed until somebody tries it again. */
final class GivenUp extends RuntimeException {

    private final Reason reason;
    private final boolean anew;

    private GivenUp(Reason reason, boolean anew) {
        super(reason.message());
        this.reason = reason;
        this.anew = anew;
    }

    /** Tried again, it goes on where it is now: the job is still good. */
    static GivenUp here(String code, String message) {
        return new GivenUp(new Reason(code, message), false);
    }

    /** Tried again, it needs a new job. */
    static GivenUp anew(String code, String message) {
        return new GivenUp(new Reason(code, message), true);
    }

    /** Tried again, it needs a new job. */
    static GivenUp anew(Reason reason) {
        return new GivenUp(reason, true);
    }

    /** Why, for the receipt. */
    Reason reason() {
        return reason;
    }

    /** Whether it needs a new job. */
    boolean anew() {
        return anew;
    }
}
