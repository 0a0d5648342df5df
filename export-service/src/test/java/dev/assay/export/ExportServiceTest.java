package dev.assay.export;

import dev.assay.contracts.Json;
import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.TaskResult;
import dev.assay.contracts.topic.Topics;
import dev.assay.export.upload.OrgStandIn;
import dev.assay.testing.AssayTest;
import dev.assay.testing.Received;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import dev.assay.testing.TopicProbe;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service; one context for all tests of it, because two of them would share the topics between them. */
@AssayTest
public abstract class ExportServiceTest {

    /** Lends access to itself. */
    protected static final OrgStandIn ORG = OrgStandIn.start();

    @LocalServerPort
    private int port;

    protected TopicProbe probe;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("ASSAY_CATALOG_URL", ORG::url);
        registry.add("assay.upload.poll", () -> "20ms");
        registry.add("assay.upload.first-pause", () -> "20ms");
        registry.add("assay.upload.read-back", () -> "200ms");
        registry.add("assay.upload.part-size", () -> "2KB");
    }

    @BeforeEach
    void openProbe() {
        probe = TopicProbe.open();
    }

    @AfterEach
    void closeProbe() {
        probe.close();
    }

    /** Sends what workers send. */
    protected void send(TaskResult... results) {
        for (var result : results) {
            probe.send(Topics.RECORD_OUTCOMES, result);
        }
    }

    /** Ends a run at the last of so many outcomes. */
    protected void finish(ARun run, RunState state, int sent, OutcomeCounts counts) {
        var last = lastOutcome(run, sent);
        probe.send(Topics.RUNS, run.finished(state, counts, last.partition(), last.offset()));
    }

    protected Received<RecordOutcome> lastOutcome(ARun run, int sent) {
        return probe.awaitReceived(Topics.RECORD_OUTCOMES, run.id(), RecordOutcome.class, any -> true, sent)
                .getLast();
    }

    protected ExportProgress await(ARun run, Predicate<ExportProgress> wished) {
        return probe.awaitFirst(Topics.EXPORTS, run.id(), ExportProgress.class, wished);
    }

    protected ExportProgress awaitReady(ARun run) {
        return await(run, progress -> progress.state() == ExportProgress.State.READY);
    }

    protected ResponseEntity<String> get(String path) {
        return TestHttp.client(port, TestTokens.viewer())
                .get()
                .uri(path)
                .retrieve()
                .toEntity(String.class);
    }

    protected ResponseEntity<String> post(String path, Object body) {
        return TestHttp.client(port, TestTokens.analyst())
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.MAPPER.writeValueAsString(body))
                .retrieve()
                .toEntity(String.class);
    }

    protected ResponseEntity<String> post(String path) {
        return TestHttp.client(port, TestTokens.analyst())
                .post()
                .uri(path)
                .retrieve()
                .toEntity(String.class);
    }
}
