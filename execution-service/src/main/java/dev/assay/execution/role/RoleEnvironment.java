package dev.assay.execution.role;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Takes away the api's bindings where a process is a worker only: it must not join the api's consumer groups. */
class RoleEnvironment implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!OnRole.played(environment, Role.API)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("worker role", Map.of("spring.cloud.function.definition", "")));
        }
    }

    /** After the configuration files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
