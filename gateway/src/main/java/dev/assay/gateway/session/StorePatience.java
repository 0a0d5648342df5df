package dev.assay.gateway.session;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests wait only shortly for a store that is down: a browser asks again anyway. */
@Configuration(proxyBeanMethods = false)
class StorePatience {

    private static final int SECONDS = 3;

    @Bean
    MongoClientSettingsBuilderCustomizer impatience() {
        return settings ->
                settings.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SECONDS, TimeUnit.SECONDS));
    }
}
