package dev.assay.service;

import dev.assay.service.messaging.MessagingConfiguration;
import dev.assay.service.seal.Sealer;
import dev.assay.service.security.Tokens;
import dev.assay.service.tracing.Traces;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What every service gets by itself. */
@AutoConfiguration
@EnableConfigurationProperties(AssayProperties.class)
@Import(MessagingConfiguration.class)
class ServiceConfiguration {

    @Bean
    Tokens tokens(AssayProperties properties) {
        return new Tokens(properties.tokenKey());
    }

    @Bean
    @ConditionalOnProperty("assay.seal-key")
    Sealer sealer(AssayProperties properties) {
        return new Sealer(java.util.Objects.requireNonNull(properties.sealKey()));
    }

    @Bean
    Traces traces(Tracer tracer, Propagator propagator) {
        return new Traces(tracer, propagator);
    }
}
