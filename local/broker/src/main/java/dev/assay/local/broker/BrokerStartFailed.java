package dev.assay.local.broker;

import org.jspecify.annotations.Nullable;

/** The broker could not start; the message says why and what to do. */
public final class BrokerStartFailed extends RuntimeException {

    BrokerStartFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
