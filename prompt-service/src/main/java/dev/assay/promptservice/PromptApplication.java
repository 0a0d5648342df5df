package dev.assay.promptservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class PromptApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PromptApplication.class, arguments);
    }
}
