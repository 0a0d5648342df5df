package dev.assay.testing;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Tells an application context where the broker and the store are, by the names that services read from their environment. */
class InfrastructureInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Leftovers.afterSpring();
        Map<String, Object> settings = Map.of(
                "ASSAY_KAFKA_BOOTSTRAP",
                Infrastructure.broker(),
                "ASSAY_MONGODB_URI",
                Infrastructure.store(),
                "ASSAY_TOKEN_KEY",
                TestTokens.TOKEN_KEY,
                "ASSAY_SEAL_KEY",
                TestTokens.SEAL_KEY,
                "spring.mongodb.database",
                "test-" + UUID.randomUUID().toString().substring(0, 8));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("assay-test", settings));
    }
}
