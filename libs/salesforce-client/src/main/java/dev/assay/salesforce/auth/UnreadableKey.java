package dev.assay.salesforce.auth;

import org.jspecify.annotations.Nullable;

/** A private key that cannot be used; the message says what to do and holds nothing of the key. */
public class UnreadableKey extends RuntimeException {

    private final @Nullable Means means;

    /** What opens an encrypted key. */
    public enum Means {
        PASSPHRASE,
        AES_KEY_AND_IV
    }

    UnreadableKey(String message) {
        this(message, null, null);
    }

    /** @param message what is wrong with the key, and what to do */
    public UnreadableKey(String message, Throwable cause) {
        this(message, null, cause);
    }

    /**
     * @param means what is missing or wrong, if it is one of these
     */
    UnreadableKey(String message, @Nullable Means means, @Nullable Throwable cause) {
        super(message, cause);
        this.means = means;
    }

    /** What to open the key with is missing or wrong; null when it is the key itself that cannot be used. */
    public @Nullable Means means() {
        return means;
    }

    /** The same with one more sentence, from whoever knows where the means come from. */
    public UnreadableKey with(String advice) {
        return new UnreadableKey(getMessage() + " " + advice, means, this);
    }
}
