package dev.assay.salesforce.auth;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.spec.PKCS8EncodedKeySpec;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Keys that are encrypted as PKCS#8 has it, with a passphrase: PBES2 with PBKDF2 and AES, and the older PBES1. */
final class EncryptedPkcs8 {

    private final EncryptedPrivateKeyInfo key;
    private final SecretKey secret;

    private EncryptedPkcs8(EncryptedPrivateKeyInfo key, SecretKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /**
     * The key inside.
     *
     * @throws UnreadableKey if it cannot be opened with what there is
     */
    static PKCS8EncodedKeySpec opened(byte[] der, KeyUnlocking unlocking) {
        var passphrase = unlocking.passphrase();
        if (passphrase == null) {
            throw new UnreadableKey(
                    "The private key is encrypted: its passphrase is needed.", UnreadableKey.Means.PASSPHRASE, null);
        }
        return known(der, passphrase).opened();
    }

    private static EncryptedPkcs8 known(byte[] der, String passphrase) {
        try {
            var key = new EncryptedPrivateKeyInfo(der);
            var factory = SecretKeyFactory.getInstance(key.getAlgName());
            return new EncryptedPkcs8(key, factory.generateSecret(new PBEKeySpec(passphrase.toCharArray())));
        } catch (GeneralSecurityException | IOException e) {
            throw new UnreadableKey(
                    "The private key is encrypted in a way that is not supported, or it is damaged. Encrypt it with: "
                            + PrivateKeys.ENCRYPTING,
                    e);
        }
    }

    private PKCS8EncodedKeySpec opened() {
        try {
            return key.getKeySpec(secret);
        } catch (GeneralSecurityException e) {
            throw new UnreadableKey("The passphrase does not open the private key.", UnreadableKey.Means.PASSPHRASE, e);
        }
    }
}
