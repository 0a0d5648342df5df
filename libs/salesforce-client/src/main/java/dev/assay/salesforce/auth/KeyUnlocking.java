package dev.assay.salesforce.auth;

import org.jspecify.annotations.Nullable;

/**
 * What opens an encrypted private key; a plain one needs none of it.
 *
 * @param passphrase of an encrypted PKCS#8 key, or of a key file that was encrypted with {@code openssl enc -pbkdf2 -pass}
 * @param aesKey 32 bytes in hex, of a key file that was encrypted with {@code openssl enc -aes-256-cbc -K}
 * @param aesIv 16 bytes in hex, of the same
 * @param iterations rounds of PBKDF2 of a key file that was encrypted with a passphrase ({@code -iter})
 */
public record KeyUnlocking(
        @Nullable String passphrase,
        @Nullable String aesKey,
        @Nullable String aesIv,
        int iterations) {

    /** What {@code openssl enc -pbkdf2} takes when it is not told otherwise. */
    public static final int USUAL_ITERATIONS = 10_000;

    /** For plain keys. */
    public static final KeyUnlocking NONE = new KeyUnlocking(null, null, null);

    /** With the usual iterations. */
    public KeyUnlocking(@Nullable String passphrase, @Nullable String aesKey, @Nullable String aesIv) {
        this(passphrase, aesKey, aesIv, USUAL_ITERATIONS);
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "KeyUnlocking[]";
    }
}
