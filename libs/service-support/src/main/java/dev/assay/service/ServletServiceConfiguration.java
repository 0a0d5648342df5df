package dev.assay.service;

import dev.assay.service.client.ServiceClients;
import dev.assay.service.lease.Leases;
import dev.assay.service.security.Tokens;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.client.RestClient;

/** What services that keep documents and call each other get by themselves. */
@AutoConfiguration(
        after = ServiceConfiguration.class,
        afterName = {
            "org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
@ConditionalOnClass({MongoOperations.class, RestClient.Builder.class})
class ServletServiceConfiguration {

    private static final Duration LEASE_PATIENCE = Duration.ofSeconds(5);

    @Bean
    @ConditionalOnBean(RestClient.Builder.class)
    ServiceClients serviceClients(
            RestClient.Builder builder,
            AssayProperties properties,
            Tokens tokens,
            @Value("${spring.application.name}") String self) {
        return new ServiceClients(builder, properties, tokens, self);
    }

    @Bean
    @ConditionalOnBean(MongoOperations.class)
    Leases leases(MongoOperations store) {
        return new Leases(store, LEASE_PATIENCE);
    }
}
