package dev.assay.salesforce.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeysTests {

    private static final String AES_KEY = "00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF";
    private static final String AES_IV = "0123456789abcdef0123456789abcdef";
    private static final KeyUnlocking AES = new KeyUnlocking(null, AES_KEY, AES_IV);

    private static RSAPrivateKey key;

    @BeforeAll
    static void makeKey() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = (RSAPrivateKey) generator.generateKeyPair().getPrivate();
    }

    @Test
    void readsPkcs8() {
        assertThat(PrivateKeys.read(pem("PRIVATE KEY", key.getEncoded()), KeyUnlocking.NONE))
                .isEqualTo(key);
    }

    @Test
    void readsPkcs1() {
        // What PKCS#8 wraps: the last 26 bytes of its head are version, algorithm and lengths.
        var pkcs1 = Arrays.copyOfRange(key.getEncoded(), 26, key.getEncoded().length);

        assertThat(PrivateKeys.read(pem("RSA PRIVATE KEY", pkcs1), KeyUnlocking.NONE))
                .isEqualTo(key);
    }

    @Test
    void readsEncryptedPkcs8AndNeedsTheRightPassphrase() throws Exception {
        var algorithm = "PBEWithHmacSHA256AndAES_256";
        var secret = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec("open".toCharArray()));
        var cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.ENCRYPT_MODE, secret);
        var parameters = AlgorithmParameters.getInstance("PBES2");
        parameters.init(cipher.getParameters().getEncoded());
        var info = new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(key.getEncoded()));
        var pem = pem("ENCRYPTED PRIVATE KEY", info.getEncoded());

        assertThat(PrivateKeys.read(pem, new KeyUnlocking("open", null, null))).isEqualTo(key);
        assertThatThrownBy(() -> PrivateKeys.read(pem, new KeyUnlocking("shut", null, null)))
                .isInstanceOf(UnreadableKey.class);
        assertThatThrownBy(() -> PrivateKeys.read(pem, KeyUnlocking.NONE))
                .isInstanceOf(UnreadableKey.class)
                .hasMessageContaining("passphrase");
    }

    @Test
    void readsPkcs8EncryptedTheOldWay() throws Exception {
        var algorithm = "PBEWithSHA1AndDESede";
        var secret = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec("open".toCharArray()));
        var cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.ENCRYPT_MODE, secret);
        var info = new EncryptedPrivateKeyInfo(cipher.getParameters(), cipher.doFinal(key.getEncoded()));

        assertThat(PrivateKeys.read(
                        pem("ENCRYPTED PRIVATE KEY", info.getEncoded()), new KeyUnlocking("open", null, null)))
                .isEqualTo(key);
    }

    /** What openssl pkcs8 -topk8 makes with -v2 des3, and with -scrypt; only the key itself is left out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3062304e06092a864886f70d01050d3041302906092a864886f70d01050c301c0408d1fee53f2759ab7102020800300c"
                        + "06082a864886f70d02090500301406082a864886f70d030704087f33dff8e4cedebd041000000000000000000000000000000000",
                "3063304f06092a864886f70d01050d3042302106092b06010401da47040b3014040806d5ab23da9abbf7020240000201"
                        + "08020101301d060960864801650304012a0410d286956642c4bcb2ec95b734cc4605a7041000000000000000000000000000000000"
            })
    void saysHowToMakeAnEncryptionThatIsSupported(String der) {
        var pem = pem("ENCRYPTED PRIVATE KEY", HexFormat.of().parseHex(der));

        assertThatThrownBy(() -> PrivateKeys.read(pem, new KeyUnlocking("open", null, null)))
                .isInstanceOf(UnreadableKey.class)
                .hasMessageContaining("not supported")
                .hasMessageContaining("openssl pkcs8 -topk8 -v2 aes-256-cbc -v2prf hmacWithSHA256");
    }

    @Test
    void refusesKeysThatAreTooSmallToSign() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        var pem = pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());

        assertThatThrownBy(() -> PrivateKeys.read(pem, KeyUnlocking.NONE))
                .isInstanceOf(UnreadableKey.class)
                .hasMessageContaining("has 1024 bits", "at least 2048");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "hello world", "Here is the key: see the attachment.", "MIIEvQIBADANBgkqhkiG9w0B"})
    void saysThatATextIsNoKey(String text) {
        assertThatThrownBy(() -> PrivateKeys.read(text, AES))
                .isInstanceOf(UnreadableKey.class)
                .hasMessageContaining("This is no private key");
    }

    @Test
    void readsFilesEncryptedWithAesInBothShapes() throws GeneralSecurityException {
        var encrypted = encrypted(pem("PRIVATE KEY", key.getEncoded()));
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encrypted);

        assertThat(PrivateKeys.read(encrypted, AES)).isEqualTo(key);
        assertThat(PrivateKeys.read(base64, AES)).isEqualTo(key);
    }

    @Test
    void refusesEveryWrongAesKeyAlsoWhenThePaddingLooksRight() throws GeneralSecurityException {
        var encrypted = encrypted(pem("PRIVATE KEY", key.getEncoded()));
        var random = new Random(1);
        for (int i = 0; i < 600; i++) {
            var wrong = new byte[32];
            random.nextBytes(wrong);
            var unlocking = new KeyUnlocking(null, HexFormat.of().formatHex(wrong), AES_IV);

            assertThatThrownBy(() -> PrivateKeys.read(encrypted, unlocking)).isInstanceOf(UnreadableKey.class);
        }
    }

    @Test
    void readsFilesEncryptedWithAPassphraseInBothShapes() throws GeneralSecurityException {
        var salted = salted(pem("PRIVATE KEY", key.getEncoded()), "open", 10_000);
        var windows = Base64.getMimeEncoder(64, new byte[] {'\r', '\n'}).encodeToString(salted) + "\r\n";

        assertThat(PrivateKeys.read(salted, new KeyUnlocking("open", null, null)))
                .isEqualTo(key);
        assertThat(PrivateKeys.read(windows, new KeyUnlocking("open", null, null)))
                .isEqualTo(key);
        assertThat(PrivateKeys.read(
                        salted(pem("PRIVATE KEY", key.getEncoded()), "open", 50),
                        new KeyUnlocking("open", null, null, 50)))
                .isEqualTo(key);
        assertThatThrownBy(() -> PrivateKeys.read(salted, new KeyUnlocking("shut", null, null)))
                .isInstanceOf(UnreadableKey.class)
                .hasMessageContaining("The passphrase is wrong");
        assertThatThrownBy(() -> PrivateKeys.read(salted, AES)).hasMessageContaining("passphrase, which is needed");
    }

    @Test
    void tellsEveryWrongIvAndOneOfTheWrongLength() throws GeneralSecurityException {
        var encrypted = encrypted(pem("PRIVATE KEY", key.getEncoded()));

        for (int i = 0; i < 16; i++) {
            var iv = HexFormat.of().parseHex(AES_IV);
            iv[i]++;
            var unlocking = new KeyUnlocking(null, AES_KEY, HexFormat.of().formatHex(iv));

            assertThatThrownBy(() -> PrivateKeys.read(encrypted, unlocking))
                    .isInstanceOf(UnreadableKey.class)
                    .hasMessageContaining("key or IV is wrong");
        }
        assertThatThrownBy(() -> PrivateKeys.read(encrypted, new KeyUnlocking(null, AES_KEY, "0".repeat(30))))
                .hasMessageContaining("32 hex digits");
        assertThatThrownBy(() -> PrivateKeys.read(encrypted, KeyUnlocking.NONE))
                .hasMessageContaining("key and IV are needed");
    }

    @Test
    void saysWhatToOpenItWithIsMissingOrWrong() throws GeneralSecurityException {
        var withKey = encrypted(pem("PRIVATE KEY", key.getEncoded()));
        var withPassphrase = salted(pem("PRIVATE KEY", key.getEncoded()), "open", 10_000);

        assertThat(meansMissing(withKey, KeyUnlocking.NONE)).isEqualTo(UnreadableKey.Means.AES_KEY_AND_IV);
        assertThat(meansMissing(withKey, new KeyUnlocking(null, AES_IV, AES_KEY)))
                .isEqualTo(UnreadableKey.Means.AES_KEY_AND_IV);
        assertThat(meansMissing(withPassphrase, AES)).isEqualTo(UnreadableKey.Means.PASSPHRASE);
        assertThat(meansMissing(withPassphrase, new KeyUnlocking("shut", null, null)))
                .isEqualTo(UnreadableKey.Means.PASSPHRASE);
        assertThat(meansMissing(new byte[] {1}, KeyUnlocking.NONE)).isNull();
    }

    private static UnreadableKey.@Nullable Means meansMissing(byte[] file, KeyUnlocking unlocking) {
        return assertThatExceptionOfType(UnreadableKey.class)
                .isThrownBy(() -> PrivateKeys.read(file, unlocking))
                .actual()
                .means();
    }

    @Test
    void saysWhatACutOffKeyLacks() {
        assertThatThrownBy(() -> PrivateKeys.read("-----BEGIN PRIVATE KEY-----\nAAAA", KeyUnlocking.NONE))
                .isInstanceOf(UnreadableKey.class)
                .hasMessageContaining("END line");
    }

    /** As {@code openssl enc -aes-256-cbc -pbkdf2 -pass} writes it. */
    private static byte[] salted(String text, String passphrase, int iterations) throws GeneralSecurityException {
        var salt = HexFormat.of().parseHex("0011223344556677");
        var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(passphrase.toCharArray(), salt, iterations, 48 * 8))
                .getEncoded();
        var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(
                Cipher.ENCRYPT_MODE, new SecretKeySpec(derived, 0, 32, "AES"), new IvParameterSpec(derived, 32, 16));
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes("Salted__".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(salt);
        out.writeBytes(cipher.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        return out.toByteArray();
    }

    private static byte[] encrypted(String text) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(HexFormat.of().parseHex(AES_KEY), "AES"),
                new IvParameterSpec(HexFormat.of().parseHex(AES_IV)));
        return cipher.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String pem(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + type + "-----\n";
    }
}
