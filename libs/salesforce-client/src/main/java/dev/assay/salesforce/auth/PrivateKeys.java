package dev.assay.salesforce.auth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Reads RSA private keys: PEM in plain (PKCS#1 or PKCS#8), PEM encrypted as PKCS#8 (PBES2), and {@link EncryptedKeyFile}s.
 */
public final class PrivateKeys {

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

    private static RSAPrivateKey armoured(String pem, KeyUnlocking unlocking) {
        var armour = ARMOUR.matcher(pem);
        if (!armour.find()) {
            throw new UnreadableKey(
                    "The private key is cut off: its END line is missing or differs from its BEGIN line.");
        }
        if (armour.group(2).contains("Proc-Type:")) {
            throw new UnreadableKey("The private key is encrypted in OpenSSL's old format. Convert it with: "
                    + "openssl pkcs8 -topk8 -v2 aes-256-cbc -in key.pem -out key.p8");
        }
        try {
            var der = Base64.getMimeDecoder().decode(armour.group(2));
            return switch (armour.group(1)) {
                case "PRIVATE KEY" -> rsa(new PKCS8EncodedKeySpec(der));
                case "RSA PRIVATE KEY" -> rsa(new PKCS8EncodedKeySpec(wrapped(der)));
                case "ENCRYPTED PRIVATE KEY" -> rsa(opened(der, unlocking));
                default ->
                    throw new UnreadableKey("This is a " + armour.group(1).toLowerCase(java.util.Locale.ROOT)
                            + ", not an RSA private key in PEM.");
            };
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new UnreadableKey("The private key is no RSA key that can be read.", e);
        }
    }

    private static RSAPrivateKey rsa(PKCS8EncodedKeySpec key) throws GeneralSecurityException {
        return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(key);
    }

    private static PKCS8EncodedKeySpec opened(byte[] der, KeyUnlocking unlocking)
            throws GeneralSecurityException, IOException {
        var passphrase = unlocking.passphrase();
        if (passphrase == null) {
            throw new UnreadableKey("The private key is encrypted: its passphrase is needed.");
        }
        var info = new EncryptedPrivateKeyInfo(der);
        // For PBES2 only the parameters know the whole name of the algorithm.
        var algorithm = info.getAlgParameters().toString();
        var secret = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(passphrase.toCharArray()));
        try {
            return info.getKeySpec(secret);
        } catch (GeneralSecurityException e) {
            throw new UnreadableKey("The passphrase does not open the private key.", e);
        }
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
