package dev.assay.execution;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service as {@code api}, {@code worker} or both, as {@code ASSAY_ROLES} says. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ExecutionApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ExecutionApplication.class, arguments);
    }
}
