package dev.assay.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Json;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.RunProgress;
import dev.assay.contracts.topic.Topics;
import dev.assay.gateway.GatewayIntegrationTest;
import dev.assay.testing.Golden;
import dev.assay.testing.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class EventsIntegrationTests extends GatewayIntegrationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String run = "run-" + UUID.randomUUID();

    @Test
    void streamsProgressAndExportOfARun() {
        try (var topics = TopicProbe.open()) {
            topics.send(Topics.RUN_PROGRESS, Progress.running(run, 1));

            StepVerifier.create(events("/api/events?run=" + run).filter(event -> event.event() != null))
                    .assertNext(event -> {
                        assertThat(event.event()).isEqualTo("progress");
                        assertThat(event.id()).isEqualTo("progress:" + run + ":1");
                        assertThat(Json.MAPPER.readValue(event.data(), RunProgress.class))
                                .isEqualTo(Progress.running(run, 1));
                    })
                    .then(() -> topics.send(Topics.EXPORTS, Progress.export(run, 1)))
                    .assertNext(event -> {
                        assertThat(event.event()).isEqualTo("export");
                        assertThat(Json.MAPPER.readValue(event.data(), ExportProgress.class))
                                .isEqualTo(Progress.export(run, 1));
                    })
                    .thenCancel()
                    .verify(PATIENCE);
        }
    }

    @Test
    void passesTheGoldenMessagesOn() {
        try (var topics = TopicProbe.open()) {
            topics.send(Topics.RUN_PROGRESS, Golden.RUN, Golden.message("run-progress"));
            topics.send(Topics.EXPORTS, Golden.RUN, Golden.message("export-progress"));

            StepVerifier.create(events("/api/events?run=" + Golden.RUN)
                            .filter(event -> event.event() != null)
                            .map(event -> Json.MAPPER.readTree(event.data()))
                            .take(2)
                            .collectList())
                    .assertNext(told -> assertThat(told)
                            .containsExactlyInAnyOrder(
                                    Json.MAPPER.readTree(Golden.message("run-progress")),
                                    Json.MAPPER.readTree(Golden.message("export-progress"))))
                    .expectComplete()
                    .verify(PATIENCE);
        }
    }

    @Test
    void isNotStoppedByWhatCannotBeRead() {
        try (var topics = TopicProbe.open()) {
            topics.send(Topics.RUN_PROGRESS, run, "not json".getBytes(StandardCharsets.UTF_8));
            topics.send(Topics.RUN_PROGRESS, run, "{\"state\":\"unheard of\"}".getBytes(StandardCharsets.UTF_8));
            topics.send(Topics.RUN_PROGRESS, Progress.running(run, 1));

            awaitProgress(1);
        }
    }

    @Test
    void anotherListenerGetsASnapshotFirst() {
        try (var topics = TopicProbe.open()) {
            topics.send(Topics.RUN_PROGRESS, Progress.running(run, 5));
            awaitProgress(5);

            StepVerifier.create(events("/api/events").mapNotNull(ServerSentEvent::id))
                    .thenConsumeWhile(id -> !id.equals("progress:" + run + ":5"))
                    .expectNext("progress:" + run + ":5")
                    .thenCancel()
                    .verify(PATIENCE);
        }
    }

    @Test
    void aNewStreamSaysAtOnceThatItLives() {
        StepVerifier.create(events("/api/events?run=" + run))
                .assertNext(event -> assertThat(event.comment()).isEqualTo("heartbeat"))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void strangersHearNothing() {
        stranger()
                .get()
                .uri("/api/events")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private void awaitProgress(long sequence) {
        StepVerifier.create(events("/api/events?run=" + run)
                        .mapNotNull(ServerSentEvent::id)
                        .filter(id -> id.equals("progress:" + run + ":" + sequence)))
                .expectNextCount(1)
                .thenCancel()
                .verify(PATIENCE);
    }

    private Flux<ServerSentEvent<String>> events(String path) {
        return signedIn()
                .get()
                .uri(path)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody();
    }
}
