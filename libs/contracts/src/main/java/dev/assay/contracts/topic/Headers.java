package dev.assay.contracts.topic;

/** Record headers that our messages use. */
public final class Headers {

    /** W3C trace context of what caused the message, as in HTTP. */
    public static final String TRACE_PARENT = "traceparent";

    /** On a dead letter: why it could not be read. */
    public static final String DEAD_LETTER_REASON = "assay-dead-letter-reason";

    private Headers() {}
}
