package dev.assay.execution.call;

/** How one call ended. */
public sealed interface CallResult permits Completion, CallFailure {

    /** Tokens read by the model, as the endpoint counts them; 0 when it does not. */
    long inputTokens();

    /** Tokens written by the model, as the endpoint counts them; 0 when it does not. */
    long outputTokens();
}
