package dev.assay.catalog.dataset;

import dev.assay.contracts.Reason;

/** Records that cannot be read, now or later: somebody has to change something first. */
public class Unreadable extends RuntimeException {

    private final Reason reason;

    /**
     * @param code stable, in kebab case
     * @param message what is wrong, where, and what to do
     */
    public Unreadable(String code, String message) {
        super(message);
        this.reason = new Reason(code, message);
    }

    /** Why, for a machine and for a person. */
    public Reason reason() {
        return reason;
    }
}
