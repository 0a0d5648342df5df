package dev.assay.catalog.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How orgs are reached.
 *
 * @param apiVersion the version of sources that name none
 * @param pageSize most new records read by one query, one or two known ones beside; fewer where records are large
 * @param keyPassphrase opens encrypted PKCS#8 keys, and key files encrypted with {@code openssl enc -pbkdf2}
 * @param keyAes 64 hex digits: with the IV, opens keys that were encrypted with AES-256-CBC
 * @param keyAesIv 32 hex digits
 * @param keyIterations rounds of PBKDF2 of key files that a passphrase opens
 */
@Validated
@ConfigurationProperties("catalog.salesforce")
public record SalesforceProperties(
        @DefaultValue("v67.0") @Pattern(regexp = "v\\d+\\.0") String apiVersion,

        @DefaultValue("9900") @Positive @Max(100_000) int pageSize,
        @Nullable String keyPassphrase,
        @Nullable String keyAes,
        @Nullable String keyAesIv,
        @DefaultValue("10000") @Positive int keyIterations) {

    /** Without what is secret. */
    @Override
    public String toString() {
        return "SalesforceProperties[" + apiVersion + ", " + pageSize + "]";
    }
}
