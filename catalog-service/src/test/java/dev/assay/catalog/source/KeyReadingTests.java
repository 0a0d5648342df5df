package dev.assay.catalog.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.salesforce.auth.UnreadableKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyReadingTests {

    private static final String ENCRYPTED = base64("sixteen bytes ..");
    private static final String SALTED = base64("Salted__saltsaltsixteen bytes ..");

    @Test
    void namesTheSettingsThatAreMissing() {
        var nothing = reading(null, " ", null);

        assertThatThrownBy(() -> nothing.read(ENCRYPTED))
                .isInstanceOf(UnreadableKey.class)
                .hasMessageContaining("its key and IV are needed. ")
                .hasMessageContaining("ASSAY_SALESFORCE_KEY_AES and ASSAY_SALESFORCE_KEY_AES_IV");
        assertThatThrownBy(() -> nothing.read(SALTED))
                .isInstanceOf(UnreadableKey.class)
                .hasMessageContaining("passphrase, which is needed. ")
                .hasMessageContaining("ASSAY_SALESFORCE_KEY_PASSPHRASE");
    }

    @Test
    void namesTheSettingsThatAreWrong() {
        var wrong = reading("shut", "0123", "0".repeat(32));

        assertThatThrownBy(() -> wrong.read(ENCRYPTED))
                .hasMessageContaining("64 hex digits")
                .hasMessageContaining("ASSAY_SALESFORCE_KEY_AES");
        assertThatThrownBy(() -> wrong.read(SALTED))
                .hasMessageContaining("The passphrase is wrong")
                .hasMessageContaining("ASSAY_SALESFORCE_KEY_PASSPHRASE");
    }

    @Test
    void namesNoSettingWhereTheKeyItselfIsBad() {
        assertThatThrownBy(() -> reading("open", null, null).read("hello"))
                .hasMessageContaining("no private key")
                .hasMessageNotContaining("ASSAY_");
    }

    private static KeyReading reading(@Nullable String passphrase, @Nullable String aes, @Nullable String iv) {
        return new KeyReading(new SalesforceProperties("v67.0", 9_900, passphrase, aes, iv, 10));
    }

    private static String base64(String bytes) {
        return Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.US_ASCII));
    }
}
