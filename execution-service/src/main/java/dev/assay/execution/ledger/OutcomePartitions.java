package dev.assay.execution.ledger;

import dev.assay.contracts.topic.Topics;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.stereotype.Component;

/** Which runs are this instance's: those whose outcomes come in a partition that its ledger consumer is assigned. */
@Component
@ConditionalOnRole(Role.API)
public class OutcomePartitions implements KafkaBindingRebalanceListener {

    private static final int PARTITIONS = Topics.declarations().stream()
            .filter(declaration -> declaration.topic().equals(Topics.RECORD_OUTCOMES))
            .findFirst()
            .orElseThrow()
            .partitions();

    private final Set<Integer> assigned = ConcurrentHashMap.newKeySet();
    private final OpenLedgers open;

    OutcomePartitions(OpenLedgers open) {
        this.open = open;
    }

    /** The partition that a run's outcomes are in, as Kafka's producers choose it by the run's id. */
    public static int of(String runId) {
        return Utils.toPositive(Utils.murmur2(runId.getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
    }

    /** Whether this instance keeps a run's ledger. */
    public boolean own(String runId) {
        return assigned.contains(of(runId));
    }

    @Override
    public void onPartitionsAssigned(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        change(partitions, assigned::add);
    }

    @Override
    public void onPartitionsRevokedAfterCommit(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        change(partitions, assigned::remove);
    }

    /** What is in memory of runs that come or go may be older than what another instance saved. */
    private void change(Collection<TopicPartition> partitions, java.util.function.Consumer<Integer> change) {
        var numbers = partitions.stream()
                .filter(partition -> partition.topic().equals(Topics.RECORD_OUTCOMES))
                .map(TopicPartition::partition)
                .toList();
        open.forget(runId -> numbers.contains(of(runId)));
        numbers.forEach(change);
    }
}
