package dev.assay.service.messaging;

import dev.assay.service.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Messages and topics. */
@Configuration(proxyBeanMethods = false)
public class MessagingConfiguration {

    private static final long BETWEEN_TRIES_MILLIS = 1_000;

    @Bean
    TopicDeclaration topicDeclaration(@Value("${spring.kafka.bootstrap-servers}") String brokers) {
        return new TopicDeclaration(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
    }

    @Bean
    IncomingMessages incomingMessages(StreamBridge bridge, MeterRegistry meters) {
        return new IncomingMessages(bridge, meters);
    }

    @Bean
    OutgoingMessages outgoingMessages(StreamBridge bridge, Traces traces) {
        return new OutgoingMessages(bridge, traces);
    }

    /**
     * A batch that could not be handled is handed over again until it can: left to itself the container skips it after ten
     * tries. What can never be read does not come here, see {@link IncomingMessages}.
     */
    @Bean
    CommonErrorHandler untilHandled() {
        return new DefaultErrorHandler(new FixedBackOff(BETWEEN_TRIES_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
    }
}
