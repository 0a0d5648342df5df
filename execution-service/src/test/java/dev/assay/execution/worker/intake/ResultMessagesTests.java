package dev.assay.execution.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Json;
import dev.assay.contracts.Outcome;
import dev.assay.contracts.topic.How;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.TaskResult;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class ResultMessagesTests {

    private static final RecordTask TASK =
            new RecordTask("run-1/7", Instant.EPOCH, "run-1", 1, 1, 7, "CLM-7", null, Map.of());

    private static final Place NOWHERE = new Place() {
        @Override
        public void leave() {}

        @Override
        public void takeBack() {}
    };

    @Test
    void endsWhatTheWorkerCannotBear() throws InterruptedException {
        assertThat(codeOf((task, place) -> {
                    throw new StackOverflowError();
                }))
                .isEqualTo("internal-error");
        assertThat(codeOf((task, place) -> {
                    throw new IllegalStateException("surprise");
                }))
                .isEqualTo("internal-error");
    }

    @Test
    void saysThatAResponseIsTooLarge() throws InterruptedException {
        assertThat(codeOf((task, place) -> response("x".repeat(2_000)))).isEqualTo("response-too-large");
    }

    private static String codeOf(TaskEnding ending) throws InterruptedException {
        var metrics = new WindowMetrics(new SimpleMeterRegistry(), "batch", "tasks", result -> {});
        var message = new ResultMessages(ending, metrics, 1_500)
                .end(new ConsumerRecord<>("tasks", 0, 0, null, Json.MAPPER.writeValueAsBytes(TASK)), NOWHERE);
        var outcome = (RecordOutcome) Json.MAPPER.readValue(message.value(), TaskResult.class);
        assertThat(new String(message.key(), StandardCharsets.UTF_8)).isEqualTo("run-1");
        assertThat(outcome.number()).isEqualTo(7);
        assertThat(outcome.outcome()).isEqualTo(Outcome.FAILED);
        return Objects.requireNonNull(outcome.failure()).code();
    }

    private static RecordOutcome response(String text) {
        var done = Endings.succeeded(TASK);
        return new RecordOutcome(
                done.id(),
                done.at(),
                done.runId(),
                done.revision(),
                done.epoch(),
                done.number(),
                done.recordId(),
                done.recordName(),
                done.outcome(),
                StringNode.valueOf(text),
                List.of(),
                null,
                How.AT_ONCE,
                1,
                10,
                5,
                1,
                "model",
                "stop");
    }
}
