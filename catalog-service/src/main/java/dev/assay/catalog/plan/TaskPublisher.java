package dev.assay.catalog.plan;

import dev.assay.contracts.Json;
import dev.assay.contracts.topic.PlanState;
import dev.assay.contracts.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.Header;

/** Publishes a run's tasks and its plan state, together or not at all. One instance at a time can, by its transactional id. */
final class TaskPublisher implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final TaskMessages messages;
    private final byte[] key;
    private final List<Header> headers;
    private long stateOffset;

    /** Opens it, which fences whoever had it open before and resolves what they left half done. */
    TaskPublisher(KafkaPlans kafka, PlanDocument plan, int largestTask) {
        this.key = PlanHistory.key(plan.runId());
        this.headers = TaskMessages.headers(plan);
        this.producer = kafka.producer(plan.runId());
        try {
            producer.initTransactions();
            var partitions =
                    producer.partitionsFor(TaskMessages.topicOf(plan.lane())).size();
            this.messages = new TaskMessages(plan, partitions, largestTask);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /**
     * Publishes in one transaction. After an exception it is unknown whether it happened: open a new publisher and read.
     *
     * @param epoch the tasks' epoch
     * @param state the plan state that holds once the tasks are published
     * @return the state as it was published
     * @throws Fenced if another instance plans the run now
     */
    PlanState publish(List<NumberedRow> rows, int epoch, PlanState state) {
        try {
            producer.beginTransaction();
            var tasks = new ArrayList<Future<RecordMetadata>>(rows.size());
            var others = new ArrayList<Future<RecordMetadata>>();
            for (var row : rows) {
                var message = messages.of(row, state.revision(), epoch);
                (messages.isTask(message) ? tasks : others).add(producer.send(message));
            }
            producer.flush();
            var offsets = new HashMap<Integer, Long>();
            for (var task : tasks) {
                var sent = task.get();
                offsets.merge(sent.partition(), sent.offset(), Math::max);
            }
            for (var other : others) {
                other.get();
            }
            var stamped = PlanStates.stamped(state, offsets);
            var sent = producer.send(new ProducerRecord<>(
                    Topics.PLANS, null, null, key, Json.MAPPER.writeValueAsBytes(stamped), headers));
            producer.flush();
            stateOffset = sent.get().offset();
            producer.commitTransaction();
            return stamped;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while planning", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (KafkaException e) {
            throw failure(e);
        }
    }

    /** Takes the run's plan state off its topic. */
    void forget() {
        try {
            producer.beginTransaction();
            var unused = producer.send(new ProducerRecord<>(Topics.PLANS, key, null));
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw failure(e);
        }
    }

    /** Where the newest plan state is on its partition. */
    long stateOffset() {
        return stateOffset;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private static RuntimeException failure(Throwable cause) {
        for (var each = cause; each != null; each = each.getCause()) {
            if (each instanceof ProducerFencedException || each instanceof InvalidProducerEpochException) {
                return new Fenced(cause);
            }
        }
        return new IllegalStateException("The broker did not take a page of tasks", cause);
    }
}
