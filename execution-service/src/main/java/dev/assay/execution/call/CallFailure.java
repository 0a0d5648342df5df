package dev.assay.execution.call;

import dev.assay.contracts.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call without a usable answer.
 *
 * @param kind what happened
 * @param retryAfter how long the endpoint asks to be left alone; null when it does not say
 * @param message what happened, where, and what to do; safe to show: holds no key, prompt or completion
 */
public record CallFailure(Kind kind, @Nullable Duration retryAfter, String message, long inputTokens, long outputTokens)
        implements CallResult {

    public CallFailure(Kind kind, @Nullable Duration retryAfter, String message) {
        this(kind, retryAfter, message, 0, 0);
    }

    /** The same for a machine and for a person. */
    public Reason reason() {
        return new Reason(kind.code(), message);
    }

    /** What can go wrong with a call. */
    public enum Kind {
        /** Too many calls; later it will work. */
        THROTTLED("throttled", Cure.WAIT),
        /** No full answer in time. */
        TIMED_OUT("timed-out", Cure.RETRY),
        /** No connection, or it broke. */
        UNREACHABLE("endpoint-unreachable", Cure.RETRY),
        /** The endpoint says that it has too much to do. */
        OVERLOADED("endpoint-overloaded", Cure.RETRY),
        /** The endpoint has trouble of its own. */
        FAULTY("endpoint-faulty", Cure.RETRY),
        /** What came back is no completion. */
        UNREADABLE("answer-unreadable", Cure.RETRY),
        /** The completion was cut off at its most tokens. */
        TRUNCATED("answer-truncated", Cure.MORE_TOKENS),
        /** The model declined to answer this record. */
        DECLINED("model-declined", Cure.NONE),
        /** The endpoint does not take this request: too long, or a schema it cannot do. */
        REFUSED_REQUEST("request-refused", Cure.NONE),
        /** The key is wrong, missing or lacks a permission. */
        REFUSED_KEY("key-refused", Cure.SOMEBODY),
        /** Nothing is left to spend. */
        QUOTA("quota-exhausted", Cure.SOMEBODY),
        /** The endpoint has no such model. */
        UNKNOWN_MODEL("model-unknown", Cure.SOMEBODY),
        /** The caller was told to stop. */
        INTERRUPTED("interrupted", Cure.NONE);

        private final String code;
        private final Cure cure;

        Kind(String code, Cure cure) {
            this.code = code;
            this.cure = cure;
        }

        /** Stable, in kebab case, for a {@code Reason}. */
        public String code() {
            return code;
        }

        /** What may make the same question succeed. */
        public Cure cure() {
            return cure;
        }
    }

    /** What may make the same question succeed. */
    public enum Cure {
        /** Waiting; it uses up no attempt. */
        WAIT,
        /** Another attempt. */
        RETRY,
        /** Another attempt that allows a longer completion. */
        MORE_TOKENS,
        /** Nothing before somebody acts; every other record of the run meets the same. */
        SOMEBODY,
        /** Nothing. */
        NONE
    }
}
