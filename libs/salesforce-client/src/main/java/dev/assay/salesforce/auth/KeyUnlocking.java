package dev.assay.salesforce.auth;

import org.jspecify.annotations.Nullable;

/**
 * What opens an encrypted private key; a plain one needs none of it.
 *
 * @param passphrase of an encrypted PKCS#8 key
 * @param aesKey 32 bytes in hex, of a key file that was encrypted with {@code openssl enc -aes-256-cbc -K}
 * @param aesIv 16 bytes in hex, of the same
 */
public record KeyUnlocking(
        @Nullable String passphrase,
        @Nullable String aesKey,
        @Nullable String aesIv) {

    /** For plain keys. */
    public static final KeyUnlocking NONE = new KeyUnlocking(null, null, null);

    /** Without what is secret. */
    @Override
    public String toString() {
        return "KeyUnlocking[]";
    }
}
