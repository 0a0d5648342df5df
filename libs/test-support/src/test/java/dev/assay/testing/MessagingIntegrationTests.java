package dev.assay.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.assay.contracts.topic.Headers;
import dev.assay.contracts.topic.RunEvent;
import dev.assay.contracts.topic.RunPaused;
import dev.assay.contracts.topic.Topics;
import dev.assay.service.messaging.OutgoingMessages;
import dev.assay.testing.SampleApplication.Seen;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AssayTest
class MessagingIntegrationTests {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-";

    @Autowired
    Seen seen;

    @Autowired
    OutgoingMessages outgoing;

    @Autowired
    MeterRegistry meters;

    private final String runId = Samples.runId();
    private TopicProbe probe;

    @BeforeEach
    void open() {
        probe = TopicProbe.open();
    }

    @AfterEach
    void close() {
        probe.close();
    }

    private List<RunEvent> seenOfThisRun() {
        return seen.stream()
                .map(incoming -> incoming.message())
                .filter(message -> message.runId().equals(runId))
                .toList();
    }

    @Test
    void declaresAllTopicsAndTheirDeadLetters() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", Infrastructure.broker()))) {
            var names = Topics.declarations().stream()
                    .map(Topics.Declaration::topic)
                    .toList();
            var described = admin.describeTopics(names).allTopicNames().get();
            assertThat(Topics.declarations()).allSatisfy(declared -> assertThat(
                            described.get(declared.topic()).partitions())
                    .hasSize(declared.partitions()));
            assertThat(admin.listTopics().names().get())
                    .containsAll(names.stream().map(Topics::deadLetters).collect(Collectors.toSet()));
        }
    }

    @Test
    void readsMessagesInOrderWithTheirPlaces() {
        for (int epoch = 1; epoch <= 5; epoch++) {
            probe.send(Topics.RUNS, Samples.paused(runId, epoch));
        }

        await().untilAsserted(() ->
                assertThat(seenOfThisRun()).extracting(RunEvent::revision).containsExactly(1L, 2L, 3L, 4L, 5L));
        assertThat(seen.stream()
                        .filter(incoming -> incoming.message().runId().equals(runId))
                        .map(incoming -> incoming.offset()))
                .isSorted();
    }

    @Test
    void setsUnreadableMessagesAsideAndGoesOn() {
        double before = letters();
        probe.send(Topics.RUNS, runId, ("{\"type\":\"" + runId + "\"").getBytes(UTF_8));
        probe.send(Topics.RUNS, Samples.paused(runId, 1));

        await().untilAsserted(() -> assertThat(seenOfThisRun()).hasSize(1));
        var letter = probe.awaitRaw(
                        Topics.deadLetters(Topics.RUNS), found -> new String(found.message(), UTF_8).contains(runId), 1)
                .getFirst();
        assertThat(new String(letter.message(), UTF_8)).isEqualTo("{\"type\":\"" + runId + "\"");
        assertThat(letter.headers().get(Headers.DEAD_LETTER_REASON)).isNotBlank();
        assertThat(letters()).isGreaterThanOrEqualTo(before + 1);
    }

    @Test
    void setsMessagesOfNoRunAside() {
        probe.send(
                Topics.RUNS,
                runId,
                ("{\"type\":\"RunDeleted\",\"id\":\"" + runId + "\",\"revision\":1}").getBytes(UTF_8));
        probe.send(Topics.RUNS, runId, "null".getBytes(UTF_8));
        probe.send(Topics.RUNS, Samples.paused(runId, 1));

        await().untilAsserted(() -> assertThat(seenOfThisRun()).hasSize(1));
        var letter = probe.awaitRaw(
                        Topics.deadLetters(Topics.RUNS), found -> new String(found.message(), UTF_8).contains(runId), 1)
                .getFirst();
        assertThat(letter.headers().get(Headers.DEAD_LETTER_REASON)).contains("runId");
    }

    @Test
    void sendsMessagesWithKeyAndTrace() {
        outgoing.send(Topics.RUNS, Samples.paused(runId, 1), TRACE + "b7ad6b7169203331-01");

        var received = probe.awaitReceived(Topics.RUNS, runId, RunPaused.class, any -> true, 1)
                .getFirst();
        assertThat(received.message()).isEqualTo(Samples.paused(runId, 1));
        assertThat(received.key()).isEqualTo(runId);
        assertThat(received.headers().get(Headers.TRACE_PARENT)).startsWith(TRACE);
    }

    @Test
    void continuesTheTraceOfAMessage() {
        outgoing.send(Topics.RUNS, Samples.paused(runId, 1), TRACE + "b7ad6b7169203331-01");

        await().untilAsserted(() -> assertThat(seen)
                .filteredOn(incoming -> incoming.message().runId().equals(runId))
                .singleElement()
                .satisfies(incoming -> assertThat(incoming.traceParent()).startsWith(TRACE)));
    }

    private double letters() {
        var counter =
                meters.find("assay.dead.letters").tag("topic", Topics.RUNS).counter();
        return counter == null ? 0 : counter.count();
    }
}
