package dev.assay.execution.call;

/** The endpoint does not say which models it offers. */
public final class ModelsUnavailable extends RuntimeException {

    private final CallFailure failure;

    /** @param failure why, safe to show */
    public ModelsUnavailable(CallFailure failure) {
        super(failure.message());
        this.failure = failure;
    }

    /** Why. */
    public CallFailure failure() {
        return failure;
    }
}
