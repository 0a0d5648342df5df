package dev.assay.catalog.source;

import dev.assay.salesforce.auth.KeyUnlocking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this service has to open encrypted keys. */
@Component
class KeyReading {

    private final SalesforceProperties properties;

    KeyReading(SalesforceProperties properties) {
        this.properties = properties;
    }

    KeyUnlocking unlocking() {
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
