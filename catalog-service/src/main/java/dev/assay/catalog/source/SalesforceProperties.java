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
 * @param pageSize records read by one query
 * @param keyPassphrase opens encrypted PKCS#8 keys
 * @param keyAes 64 hex digits: with the IV, opens keys that were encrypted with AES-256-CBC
 * @param keyAesIv 32 hex digits
 */
@Validated
@ConfigurationProperties("catalog.salesforce")
public record SalesforceProperties(
        @DefaultValue("v67.0") @Pattern(regexp = "v\\d+\\.0") String apiVersion,

        @DefaultValue("2000") @Positive @Max(10_000) int pageSize,
        @Nullable String keyPassphrase,
        @Nullable String keyAes,
        @Nullable String keyAesIv) {

    /** Without what is secret. */
    @Override
    public String toString() {
        return "SalesforceProperties[" + apiVersion + ", " + pageSize + "]";
    }
}
