package dev.assay.salesforce.auth;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Reads RSA private keys: PEM in plain (PKCS#1 or PKCS#8), PEM with {@link EncryptedPkcs8}, and {@link EncryptedKeyFile}s.
 */
public final class PrivateKeys {

    /** What makes an encrypted key that can be read, of any that openssl reads. */
    static final String ENCRYPTING =
            "openssl pkcs8 -topk8 -v2 aes-256-cbc -v2prf hmacWithSHA256 -in key.pem -out key.p8";

    /** What RS256 asks for (RFC 7518, 3.3). */
    private static final int FEWEST_BITS = 2_048;

    private static final Pattern ARMOUR =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    /** {@code INTEGER 0} and the algorithm {@code rsaEncryption}: what PKCS#8 puts before a PKCS#1 key. */
    private static final byte[] RSA_HEAD = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private PrivateKeys() {}

    /**
     * Reads a key.
     *
     * @param file the content of the key file
     * @throws UnreadableKey if it is of no known shape, or the unlocking does not open it
     */
    public static RSAPrivateKey read(byte[] file, KeyUnlocking unlocking) {
        return read(new String(file, StandardCharsets.ISO_8859_1), unlocking);
    }

    /**
     * Reads a key.
     *
     * @param file the content of the key file as text, each byte one character if it is binary
     * @throws UnreadableKey if it is of no known shape, or the unlocking does not open it
     */
    public static RSAPrivateKey read(String file, KeyUnlocking unlocking) {
        var pem = file.contains("-----BEGIN ") ? file : EncryptedKeyFile.opened(file, unlocking);
        var key = armoured(pem, unlocking);
        var bits = key.getModulus().bitLength();
        if (bits < FEWEST_BITS) {
            throw new UnreadableKey("The private key has " + bits + " bits and cannot sign: it needs at least 2048. "
                    + "Make a new one and upload its certificate to the app: "
                    + "openssl req -x509 -newkey rsa:2048 -nodes -days 730 -keyout key.pem -out certificate.pem");
        }
        return key;
    }

    /** Whether there is something from a BEGIN line to its END line. */
    static boolean hasArmour(String text) {
        return ARMOUR.matcher(text).find();
    }

    private static RSAPrivateKey armoured(String pem, KeyUnlocking unlocking) {
        var armour = ARMOUR.matcher(pem);
        if (!armour.find()) {
            throw new UnreadableKey(
                    "The private key is cut off: its END line is missing or differs from its BEGIN line.");
        }
        if (armour.group(2).contains("Proc-Type:")) {
            throw new UnreadableKey(
                    "The private key is encrypted in OpenSSL's old format. Convert it with: " + ENCRYPTING);
        }
        try {
            var der = Base64.getMimeDecoder().decode(armour.group(2));
            return switch (armour.group(1)) {
                case "PRIVATE KEY" -> rsa(new PKCS8EncodedKeySpec(der));
                case "RSA PRIVATE KEY" -> rsa(new PKCS8EncodedKeySpec(wrapped(der)));
                case "ENCRYPTED PRIVATE KEY" -> rsa(EncryptedPkcs8.opened(der, unlocking));
                default ->
                    throw new UnreadableKey("What its BEGIN line calls " + armour.group(1)
                            + " is not the RSA private key that is needed.");
            };
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnreadableKey("The private key is no RSA key that can be read.", e);
        }
    }

    private static RSAPrivateKey rsa(PKCS8EncodedKeySpec key) throws GeneralSecurityException {
        return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(key);
    }

    private static byte[] wrapped(byte[] pkcs1) {
        var key = element(0x04, pkcs1);
        var body = new ByteArrayOutputStream();
        body.writeBytes(RSA_HEAD);
        body.writeBytes(key);
        return element(0x30, body.toByteArray());
    }

    private static byte[] element(int tag, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            out.write(0x83);
            out.write(content.length >> 16);
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
