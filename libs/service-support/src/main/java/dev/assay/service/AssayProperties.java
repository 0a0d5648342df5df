package dev.assay.service;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What every service is told by its environment.
 *
 * @param tokenKey base64 of the 32 bytes that sign user and service tokens
 * @param sealKey base64 of the 32 bytes that seal secrets at rest; only services that keep secrets need it
 * @param services where the other services are, by name: {@code catalog, prompt, execution, export}
 */
@Validated
@ConfigurationProperties("assay")
public record AssayProperties(
        @jakarta.validation.constraints.NotBlank String tokenKey,
        @Nullable String sealKey,
        Map<String, URI> services) {

    /** Without the keys. */
    @Override
    public String toString() {
        return "AssayProperties[" + services + "]";
    }
}
