package dev.assay.service.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Messages and topics. */
@Configuration(proxyBeanMethods = false)
public class MessagingConfiguration {

    @Bean
    TopicDeclaration topicDeclaration(@Value("${spring.kafka.bootstrap-servers}") String brokers) {
        return new TopicDeclaration(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
    }

    @Bean
    IncomingMessages incomingMessages(StreamBridge bridge, MeterRegistry meters) {
        return new IncomingMessages(bridge, meters);
    }

    @Bean
    OutgoingMessages outgoingMessages(StreamBridge bridge) {
        return new OutgoingMessages(bridge);
    }
}
