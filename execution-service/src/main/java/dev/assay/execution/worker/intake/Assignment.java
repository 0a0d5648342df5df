package dev.assay.execution.worker.intake;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The partitions that this worker has, and the deliveries that wait for room in the window. Used by one thread. */
final class Assignment {

    private final Map<TopicPartition, PartitionTasks> partitions = new HashMap<>();
    private final ArrayDeque<Delivery> waiting = new ArrayDeque<>();
    private final Map<TopicPartition, Future<Map<TopicPartition, @Nullable OffsetAndMetadata>>> unread =
            new HashMap<>();

    /** Partitions that came, and where they are to go on, which is being read. */
    void assigned(
            Collection<TopicPartition> added, Future<Map<TopicPartition, @Nullable OffsetAndMetadata>> committed) {
        added.forEach(partition -> unread.put(partition, committed));
    }

    /**
     * Begins with the partitions of which it is read by now where they are to go on.
     *
     * @throws KafkaException if it cannot be read
     */
    void begin() {
        unread.entrySet().removeIf(waiting -> {
            if (!waiting.getValue().isDone()) {
                return false;
            }
            var partition = waiting.getKey();
            var committed = read(waiting.getValue()).get(partition);
            partitions.put(partition, new PartitionTasks(partition, PartitionProgress.from(committed)));
            return true;
        });
    }

    private static <T> T read(Future<T> ended) {
        if (ended.state() != Future.State.SUCCESS) {
            throw new KafkaException("The committed offsets cannot be read", ended.exceptionNow());
        }
        return ended.resultNow();
    }

    void add(Iterable<ConsumerRecord<byte[], byte[]>> delivered) {
        for (var record : delivered) {
            var partition = partitions.get(new TopicPartition(record.topic(), record.partition()));
            if (partition != null) {
                waiting.addLast(new Delivery(partition, record));
            }
        }
    }

    int waiting() {
        return waiting.size();
    }

    /** The next delivery to call, noted as taken; null when there is none now. */
    @Nullable Delivery take() {
        for (var next = waiting.pollFirst(); next != null; next = waiting.pollFirst()) {
            var partition = next.partition();
            if (!partition.ours()) {
                continue;
            }
            if (!partition.parked().isEmpty() || !partition.progress().reaches(next.offset())) {
                partition.parked().addLast(next);
            } else if (partition.progress().take(next.offset())) {
                return next;
            }
        }
        return null;
    }

    /** Puts deliveries back in line whose partition's watermark has moved near enough. */
    void unpark(PartitionTasks partition) {
        while (!partition.parked().isEmpty()
                && partition.progress().reaches(partition.parked().getLast().offset())) {
            waiting.addFirst(partition.parked().removeLast());
        }
    }

    /** Partitions that nothing more should be fetched of now. */
    Set<TopicPartition> outOfReach() {
        var outOfReach = new HashSet<>(unread.keySet());
        outOfReach.addAll(select(partition -> !partition.parked().isEmpty()).keySet());
        return outOfReach;
    }

    /** What to commit: the partitions where something changed, from now on noted as committed. */
    Map<TopicPartition, OffsetAndMetadata> takePositions() {
        var positions = new LinkedHashMap<TopicPartition, OffsetAndMetadata>();
        select(partition -> partition.progress().changed())
                .forEach((id, partition) ->
                        positions.put(id, partition.progress().takePosition()));
        return positions;
    }

    /** What {@link #takePositions()} said of some partitions was not committed, or may not have been. */
    void notCommitted(Set<TopicPartition> some) {
        select(partition -> some.contains(partition.partition()))
                .values()
                .forEach(partition -> partition.progress().notCommitted());
    }

    /** Takes nothing more of some partitions. */
    void stopTaking(Collection<TopicPartition> leaving) {
        waiting.removeIf(delivery -> leaving.contains(delivery.partition().partition()));
        leaving.forEach(id -> {
            var partition = partitions.get(id);
            if (partition != null) {
                partition.parked().clear();
            }
        });
    }

    /** Whether none of some partitions has a task in flight. */
    boolean idle(Collection<TopicPartition> some) {
        return some.stream().map(partitions::get).allMatch(partition -> partition == null || partition.idle());
    }

    /** Forgets some partitions and calls off what is in flight there. */
    void drop(Collection<TopicPartition> leaving) {
        stopTaking(leaving);
        unread.keySet().removeAll(leaving);
        leaving.forEach(id -> {
            var partition = partitions.remove(id);
            if (partition != null) {
                partition.abandon();
            }
        });
    }

    Set<TopicPartition> partitions() {
        return Set.copyOf(partitions.keySet());
    }

    private Map<TopicPartition, PartitionTasks> select(Predicate<PartitionTasks> wanted) {
        var selected = new HashMap<TopicPartition, PartitionTasks>();
        partitions.forEach((id, partition) -> {
            if (wanted.test(partition)) {
                selected.put(id, partition);
            }
        });
        return selected;
    }
}
