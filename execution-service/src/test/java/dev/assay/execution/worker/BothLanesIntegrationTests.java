package dev.assay.execution.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.assay.contracts.Outcome;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.Topics;
import dev.assay.execution.call.openai.ModelEndpoint;
import dev.assay.execution.call.openai.ModelEndpoint.Reply;
import dev.assay.execution.connection.StoredConnection;
import dev.assay.execution.run.AnyRun;
import dev.assay.testing.AssayTest;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import dev.assay.testing.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The worker role as it starts, on the real topics; its context is closed afterwards, because it takes every run's tasks. */
@AssayTest
@TestPropertySource(properties = "assay.roles=worker")
@DirtiesContext
class BothLanesIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ModelEndpoint endpoint = new ModelEndpoint();
    private final String runId = "run-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private MongoOperations store;

    @Autowired
    private WorkerLife worker;

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void takesTheTasksOfBothLanesSaysThatItLivesAndTakesTheWordBackWhenItStops() {
        endpoint.answers(request -> Reply.completion("{\"cause\":\"fire\"}"));
        aRun();
        await().atMost(PATIENCE).until(() -> health().contains("UP"));
        assertThat(store.findById("worker-1", WorkerSlot.class)).isNotNull().satisfies(slot -> assertThat(slot.window())
                .isEqualTo(256));

        try (var probe = TopicProbe.open()) {
            for (int number = 0; number < 10; number++) {
                probe.send(number < 5 ? Topics.RECORD_TASKS : Topics.INTERACTIVE_RECORD_TASKS, number, task(number));
            }

            var outcomes = probe.await(Topics.RECORD_OUTCOMES, runId, RecordOutcome.class, 10);
            assertThat(outcomes)
                    .extracting(RecordOutcome::number)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 10).boxed().toList());
            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCEEDED));
        }

        worker.stop();
        assertThat(store.findAll(WorkerSlot.class)).isEmpty();
        assertThat(health()).contains("OUT_OF_SERVICE");
    }

    private String health() {
        var health = TestHttp.client(port, TestTokens.viewer())
                .get()
                .uri("/actuator/health/readiness")
                .retrieve()
                .body(String.class);
        return health == null ? "" : health;
    }

    private void aRun() {
        store.save(new StoredConnection("main", "openai-compatible", endpoint.baseUrl(), null, null, null));
        var run = AnyRun.requested(runId);
        store.save(run);
        store.updateFirst(
                Query.query(Criteria.where("_id").is(runId)),
                Update.update("spec.baseUrl", endpoint.baseUrl()),
                run.getClass());
    }

    private RecordTask task(int number) {
        return new RecordTask(
                RecordTask.idOf(runId, number, 1),
                Instant.now(),
                runId,
                1,
                1,
                number,
                "record-" + number,
                null,
                Map.of("Text", "It burnt."));
    }
}
