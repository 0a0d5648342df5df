package dev.assay.execution.control;

import dev.assay.testing.Infrastructure;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Sets how far a consumer group has read, as its members would, or as a crash would leave it. */
final class GroupOffsets {

    private GroupOffsets() {}

    static void set(String group, String topic, int partition, long offset) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", Infrastructure.broker()))) {
            admin.alterConsumerGroupOffsets(
                            group, Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }
}
