package dev.assay.export.content;

import dev.assay.contracts.Reason;

/** The rows cannot be delivered as they were asked for; the reason says why, and what to do. */
public final class Unfit extends RuntimeException {

    private final Reason reason;

    public Unfit(String code, String message) {
        super(message);
        this.reason = new Reason(code, message);
    }

    /** Why, and what to do. */
    public Reason reason() {
        return reason;
    }
}
