package dev.assay.salesforce.auth;

import dev.assay.salesforce.auth.UnreadableKey.Means;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Key files encrypted with {@code openssl enc -aes-256-cbc}, binary or in base64: with {@code -K} and {@code -iv}, as
 * Salesforce's build templates make them, or with {@code -pbkdf2} and a passphrase, which begin with {@code Salted__}.
 */
final class EncryptedKeyFile {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=\\s]+");
    private static final byte[] SALTED = "Salted__".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_END = SALTED.length + 8;
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 16;
    private static final int BLOCK_BYTES = 16;

    private EncryptedKeyFile() {}

    /**
     * The PEM in a file.
     *
     * @param file each byte one character if it is binary
     * @throws UnreadableKey if it cannot be opened with what there is
     */
    static String opened(String file, KeyUnlocking unlocking) {
        var bytes = bytes(file);
        if (bytes.length == 0 || bytes.length % BLOCK_BYTES != 0) {
            throw noKey(null);
        }
        return startsSalted(bytes) ? withPassphrase(bytes, unlocking) : withKey(bytes, unlocking);
    }

    private static byte[] bytes(String file) {
        if (!BASE64.matcher(file).matches()) {
            return file.getBytes(StandardCharsets.ISO_8859_1);
        }
        try {
            return Base64.getMimeDecoder().decode(file);
        } catch (IllegalArgumentException e) {
            throw noKey(e);
        }
    }

    private static UnreadableKey noKey(@Nullable IllegalArgumentException cause) {
        return new UnreadableKey(
                "This is no private key: neither PEM, which has a BEGIN line, nor the whole of a file that was encrypted "
                        + "with openssl enc -aes-256-cbc. Give the whole key file.",
                null,
                cause);
    }

    private static boolean startsSalted(byte[] bytes) {
        return bytes.length > SALT_END && Arrays.equals(bytes, 0, SALTED.length, SALTED, 0, SALTED.length);
    }

    private static String withKey(byte[] bytes, KeyUnlocking unlocking) {
        if (unlocking.aesKey() == null || unlocking.aesIv() == null) {
            throw new UnreadableKey(
                    "The private key is not in PEM. If it is encrypted with AES-256-CBC, its key and IV are needed.",
                    Means.AES_KEY_AND_IV,
                    null);
        }
        var key = hex("key", unlocking.aesKey(), KEY_BYTES);
        var iv = hex("IV", unlocking.aesIv(), IV_BYTES);
        return decrypted(
                bytes,
                0,
                key,
                iv,
                Means.AES_KEY_AND_IV,
                "The AES key or IV is wrong for the private key: what comes out is no PEM. They are those that "
                        + "openssl printed when the file was encrypted.");
    }

    private static String withPassphrase(byte[] bytes, KeyUnlocking unlocking) {
        var passphrase = unlocking.passphrase();
        if (passphrase == null) {
            throw new UnreadableKey(
                    "The private key file is encrypted with a passphrase, which is needed.", Means.PASSPHRASE, null);
        }
        try {
            var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(
                            passphrase.toCharArray(),
                            Arrays.copyOfRange(bytes, SALTED.length, SALT_END),
                            unlocking.iterations(),
                            (KEY_BYTES + IV_BYTES) * Byte.SIZE))
                    .getEncoded();
            return decrypted(
                    bytes,
                    SALT_END,
                    Arrays.copyOf(derived, KEY_BYTES),
                    Arrays.copyOfRange(derived, KEY_BYTES, KEY_BYTES + IV_BYTES),
                    Means.PASSPHRASE,
                    "The passphrase is wrong for the private key file, or it was not encrypted with -pbkdf2 and "
                            + unlocking.iterations() + " iterations.");
        } catch (GeneralSecurityException e) {
            throw new UnreadableKey("The passphrase cannot be used.", e);
        }
    }

    private static byte[] hex(String what, String digits, int bytes) {
        try {
            var read = HexFormat.of().parseHex(digits.strip());
            if (read.length == bytes) {
                return read;
            }
        } catch (IllegalArgumentException notHex) {
            // Said below.
        }
        throw new UnreadableKey(
                "The AES " + what + " must have " + bytes * 2 + " hex digits, as openssl prints them.",
                Means.AES_KEY_AND_IV,
                null);
    }

    /**
     * Padding alone does not prove a key: about one wrong key in 256 decrypts, to nonsense. A wrong IV spoils the first bytes,
     * perhaps only one of the BEGIN line, which its END line then differs from.
     */
    private static String decrypted(byte[] bytes, int from, byte[] key, byte[] iv, Means means, String wrong) {
        try {
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            var plain = new String(cipher.doFinal(bytes, from, bytes.length - from), StandardCharsets.ISO_8859_1);
            if (PrivateKeys.hasArmour(plain)) {
                return plain;
            }
            throw new UnreadableKey(wrong, means, null);
        } catch (GeneralSecurityException e) {
            throw new UnreadableKey(wrong, means, e);
        }
    }
}
