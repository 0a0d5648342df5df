package dev.assay.execution.worker.intake;

import dev.assay.contracts.Json;
import dev.assay.contracts.Outcome;
import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.Headers;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.TaskResult;
import dev.assay.contracts.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectWriter;

/** Turns each delivered record into the one message that it ends in. Runs on the task's own thread. */
final class ResultMessages {

    private static final Logger log = LoggerFactory.getLogger(ResultMessages.class);
    private static final ObjectWriter RESULTS = Json.MAPPER.writerFor(TaskResult.class);

    private final TaskEnding ending;
    private final WindowMetrics metrics;
    private final int largest;

    ResultMessages(TaskEnding ending, WindowMetrics metrics, int largest) {
        this.ending = ending;
        this.metrics = metrics;
        this.largest = largest;
    }

    /**
     * The message that ends the delivery.
     *
     * @throws InterruptedException if the task is abandoned
     */
    ProducerRecord<byte[], byte[]> end(ConsumerRecord<byte[], byte[]> delivered, Place place)
            throws InterruptedException {
        RecordTask task;
        try {
            task = TaskReader.read(delivered.value());
        } catch (TaskReader.Unreadable e) {
            return deadLetter(delivered, e);
        }
        var message = new ProducerRecord<>(
                Topics.RECORD_OUTCOMES, task.runId().getBytes(StandardCharsets.UTF_8), ended(task, place));
        var trace = delivered.headers().lastHeader(Headers.TRACE_PARENT);
        if (trace != null) {
            message.headers().add(trace);
        }
        return message;
    }

    /** Whatever one record does to the worker ends that record only: a task that has no end would be delivered for ever. */
    private byte[] ended(RecordTask task, Place place) throws InterruptedException {
        try {
            var result = ending.end(task, place);
            var value = RESULTS.writeValueAsBytes(result);
            if (value.length > largest) {
                return failed(
                        task,
                        "response-too-large",
                        "The outcome has " + value.length + " bytes, more than the " + largest
                                + " that a message may have; ask for less, or limit the tokens.");
            }
            metrics.ended(result);
            return value;
        } catch (RuntimeException | StackOverflowError e) {
            log.error("Task {} ended in a surprise", task.id(), e);
            return failed(
                    task,
                    "internal-error",
                    "The worker met an error of its own (" + e.getClass().getSimpleName()
                            + "); its log says more under this task's id.");
        }
    }

    private byte[] failed(RecordTask task, String code, String message) {
        var result = failed(task, new Reason(code, message));
        metrics.ended(result);
        return RESULTS.writeValueAsBytes(result);
    }

    private static RecordOutcome failed(RecordTask task, Reason reason) {
        return new RecordOutcome(
                RecordOutcome.idOf(task.runId(), task.number()),
                Instant.now(),
                task.runId(),
                task.revision(),
                task.epoch(),
                task.number(),
                task.recordId(),
                task.recordName(),
                Outcome.FAILED,
                null,
                List.of(),
                reason,
                null,
                0,
                0,
                0,
                0,
                null,
                null);
    }

    private ProducerRecord<byte[], byte[]> deadLetter(
            ConsumerRecord<byte[], byte[]> delivered, TaskReader.Unreadable unreadable) {
        metrics.deadLetter();
        log.warn(
                "A task on {} partition {} offset {} cannot be read and is set aside",
                delivered.topic(),
                delivered.partition(),
                delivered.offset());
        var letter = new ProducerRecord<>(Topics.deadLetters(delivered.topic()), delivered.key(), delivered.value());
        delivered.headers().forEach(letter.headers()::add);
        letter.headers().add(Headers.DEAD_LETTER_REASON, unreadable.reason().getBytes(StandardCharsets.UTF_8));
        return letter;
    }
}
