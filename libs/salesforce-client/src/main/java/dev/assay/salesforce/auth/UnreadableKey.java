package dev.assay.salesforce.auth;

import org.jspecify.annotations.Nullable;

/** A private key that cannot be used; the message says what to do and holds nothing of the key. */
public class UnreadableKey extends RuntimeException {

    UnreadableKey(String message) {
        this(message, null);
    }

    UnreadableKey(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
