package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.Topics;
import dev.assay.testing.Infrastructure;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import dev.assay.testing.TopicProbe;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** An instance that comes after another one over the same documents. */
class RestartIntegrationTests {

    private static final int HALF = 150;

    private final String database = "restart-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void changesNothingWhenEverythingIsDeliveredAgain() {
        var run = ARun.named("again", "n");
        try (var probe = TopicProbe.open()) {
            ExportProgress seen;
            try (var first = start("first")) {
                probe.send(Topics.RUNS, run.requested(null));
                send(probe, run, 0, HALF);
                seen = probe.awaitFirst(
                        Topics.EXPORTS, run.id(), ExportProgress.class, progress -> progress.outcomes() == HALF);
            }
            send(probe, run, HALF, 2 * HALF);
            var last = probe.awaitReceived(Topics.RECORD_OUTCOMES, run.id(), RecordOutcome.class, any -> true, 2 * HALF)
                    .getLast();
            probe.send(
                    Topics.RUNS,
                    run.finished(
                            RunState.COMPLETED, new OutcomeCounts(2 * HALF, 0, 0, 0), last.partition(), last.offset()));

            // Another group reads from the beginning, as after a crash that lost every committed offset.
            try (var second = start("second")) {
                var ready = probe.awaitFirst(
                        Topics.EXPORTS,
                        run.id(),
                        ExportProgress.class,
                        progress -> progress.state() == ExportProgress.State.READY);
                assertThat(ready.outcomes()).isEqualTo(2 * HALF);
                assertThat(ready.sequence()).isGreaterThan(seen.sequence());
                assertThat(file(second, run))
                        .isEqualTo("Record ID,Batch Name,Parameter Name,Value\r\n"
                                + IntStream.range(0, 2 * HALF)
                                        .mapToObj(number -> "C-" + number + ",again,n," + number + "\r\n")
                                        .collect(Collectors.joining()));
            }
        }
    }

    private static void send(TopicProbe probe, ARun run, int from, int to) {
        for (int number = from; number < to; number++) {
            probe.send(Topics.RECORD_OUTCOMES, run.succeeded(number, "{\"n\":" + number + "}"));
        }
    }

    private static String file(ConfigurableApplicationContext context, ARun run) {
        var port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return TestHttp.client(port, TestTokens.viewer())
                .get()
                .uri("/api/results/" + run.id() + "/file")
                .retrieve()
                .body(String.class);
    }

    private ConfigurableApplicationContext start(String instance) {
        return new SpringApplicationBuilder(ExportApplication.class)
                .run(
                        "--ASSAY_KAFKA_BOOTSTRAP=" + Infrastructure.broker(),
                        "--ASSAY_MONGODB_URI=" + Infrastructure.store(),
                        "--ASSAY_TOKEN_KEY=" + TestTokens.TOKEN_KEY,
                        "--spring.mongodb.database=" + database,
                        "--spring.cloud.stream.bindings.recordOutcomes-in-0.group=" + database + instance,
                        "--spring.cloud.stream.bindings.runs-in-0.group=" + database + instance);
    }
}
