package dev.assay.catalog.source;

import dev.assay.salesforce.auth.KeyUnlocking;
import dev.assay.salesforce.auth.PrivateKeys;
import dev.assay.salesforce.auth.UnreadableKey;
import java.security.interfaces.RSAPrivateKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads private keys; encrypted ones with what this service has to open them. */
@Component
class KeyReading {

    private final SalesforceProperties properties;

    KeyReading(SalesforceProperties properties) {
        this.properties = properties;
    }

    /**
     * Reads a key.
     *
     * @throws UnreadableKey if it cannot be used, naming the setting where that is why
     */
    RSAPrivateKey read(String key) {
        try {
            return PrivateKeys.read(key, unlocking());
        } catch (UnreadableKey unreadable) {
            throw switch (unreadable.means()) {
                case PASSPHRASE ->
                    unreadable.with("catalog-service takes it from ASSAY_SALESFORCE_KEY_PASSPHRASE when it starts.");
                case AES_KEY_AND_IV ->
                    unreadable.with("catalog-service takes them from ASSAY_SALESFORCE_KEY_AES and "
                            + "ASSAY_SALESFORCE_KEY_AES_IV when it starts.");
                case null -> unreadable;
            };
        }
    }

    private KeyUnlocking unlocking() {
        return new KeyUnlocking(
                set(properties.keyPassphrase()),
                set(properties.keyAes()),
                set(properties.keyAesIv()),
                properties.keyIterations());
    }

    private static @Nullable String set(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }
}
