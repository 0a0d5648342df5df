package dev.assay.export.upload;

import dev.assay.export.repeat.Repeating;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often is looked for uploads. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    @Bean
    Repeating uploadLooks(UploadRounds rounds) {
        return new Repeating("uploads", BETWEEN_LOOKS, rounds::look);
    }
}
