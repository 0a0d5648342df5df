package dev.assay.execution.call;

import dev.assay.execution.call.openai.OpenAiClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which adapter speaks to which provider; all of today's speak OpenAI's wire format. */
@Configuration(proxyBeanMethods = false)
class CallConfiguration {

    @Bean
    ModelClient modelClient() {
        return new OpenAiClient();
    }
}
