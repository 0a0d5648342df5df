package dev.assay.export.upload;

import dev.assay.contracts.Reason;

/** The upload has failed for good. */
final class GivenUp extends RuntimeException {

    private final Reason reason;

    GivenUp(String code, String message) {
        super(message);
        this.reason = new Reason(code, message);
    }

    /** Why, for the receipt. */
    Reason reason() {
        return reason;
    }
}
