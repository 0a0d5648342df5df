package dev.assay.export.removal;

import dev.assay.export.repeat.Repeating;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often is looked for deleted runs. */
@Configuration(proxyBeanMethods = false)
class RemovalConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration BETWEEN_CLEANUPS = Duration.ofHours(1);

    @Bean
    Repeating removalRounds(Removal removal) {
        return new Repeating("removal", BETWEEN_LOOKS, removal::remove);
    }

    @Bean
    Repeating removalMemory(Removal removal) {
        return new Repeating("forgetting deleted runs", BETWEEN_CLEANUPS, removal::forget);
    }
}
