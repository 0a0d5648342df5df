package dev.assay.catalog.plan;

import dev.assay.contracts.Json;
import dev.assay.contracts.Lane;
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
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** The messages that records become. */
final class TaskMessages {

    private final String runId;
    private final String topic;
    private final int partitions;
    private final List<Header> headers;
    private final int largestTask;

    TaskMessages(PlanDocument plan, int partitions, int largestTask) {
        this.runId = plan.runId();
        this.topic = topicOf(plan.lane());
        this.partitions = partitions;
        this.headers = headers(plan);
        this.largestTask = largestTask;
    }

    static String topicOf(Lane lane) {
        return lane == Lane.INTERACTIVE ? Topics.INTERACTIVE_RECORD_TASKS : Topics.RECORD_TASKS;
    }

    static List<Header> headers(PlanDocument plan) {
        var parent = plan.traceParent();
        return parent == null
                ? List.of()
                : List.of(new RecordHeader(Headers.TRACE_PARENT, parent.getBytes(StandardCharsets.UTF_8)));
    }

    /** A record's task; or its outcome at once, when the task would be larger than messages may be. */
    ProducerRecord<byte[], byte[]> of(NumberedRow numbered, long revision, int epoch) {
        var row = numbered.row();
        var task = Json.MAPPER.writeValueAsBytes(new RecordTask(
                RecordTask.idOf(runId, numbered.number(), epoch),
                Instant.now(),
                runId,
                revision,
                epoch,
                numbered.number(),
                row.id(),
                row.name(),
                row.fields()));
        if (task.length > largestTask) {
            return tooLarge(numbered, revision, epoch, task.length);
        }
        return new ProducerRecord<>(topic, numbered.number() % partitions, null, null, task, headers);
    }

    boolean isTask(ProducerRecord<byte[], byte[]> message) {
        return message.topic().equals(topic);
    }

    private ProducerRecord<byte[], byte[]> tooLarge(NumberedRow numbered, long revision, int epoch, int bytes) {
        var reason = new Reason(
                "record-too-large",
                "The record's selected fields take " + bytes + " bytes; at most " + largestTask
                        + " can be sent. Select fewer fields, or raise CATALOG_PLANNING_LARGESTTASK and the broker's limit.");
        TaskResult outcome = new RecordOutcome(
                RecordOutcome.idOf(runId, numbered.number()),
                Instant.now(),
                runId,
                revision,
                epoch,
                numbered.number(),
                numbered.row().id(),
                numbered.row().name(),
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
        var value = Json.MAPPER.writerFor(TaskResult.class).writeValueAsBytes(outcome);
        return new ProducerRecord<>(Topics.RECORD_OUTCOMES, null, null, PlanHistory.key(runId), value, headers);
    }
}
