package dev.assay.execution.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.Topics;
import dev.assay.testing.Infrastructure;
import dev.assay.testing.TopicProbe;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowFailureIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private TaskTopic tasks;
    private TopicProbe probe;

    @BeforeEach
    void open() {
        tasks = new TaskTopic(Infrastructure.broker(), 4);
        probe = TopicProbe.open();
    }

    @AfterEach
    void close() {
        probe.close();
        tasks.close();
    }

    @Test
    void theSuccessorOfAKilledWorkerCallsOnlyWhatWasInFlight() throws IOException {
        tasks.plan(0, 400);
        var killed = WindowProcess.start(tasks, "one", 32);
        try {
            assertThat(outcomes(399)).hasSize(399).doesNotContain(0);
        } finally {
            killed.destroyForcibly();
        }
        await().atMost(PATIENCE).until(() -> !killed.isAlive());
        var endings = new Endings();

        try (var successor = tasks.window("one", 32, endings)) {
            successor.start();

            assertThat(outcomes(400)).containsExactlyInAnyOrderElementsOf(upTo(400));
            assertThat(endings.callsOf(0)).isEqualTo(1);
            assertThat(endings.called()).isEqualTo(1);
        }
    }

    @Test
    void aFencedProducerIsReplacedAndItsResultsAreSentOnce() {
        tasks.plan(0, 40);
        var endings = new Endings().holding(0, 20);
        try (var window = tasks.window("one", 40, endings)) {
            window.start();
            outcomes(20);
            try (var other = new WindowClients(tasks.settings("one", 40)).producer()) {
                other.initTransactions();
            }

            endings.release();

            assertThat(outcomes(40)).containsExactlyInAnyOrderElementsOf(upTo(40));
            tasks.plan(40, 80);
            assertThat(outcomes(80)).containsExactlyInAnyOrderElementsOf(upTo(80));
            assertThat(upTo(80))
                    .allSatisfy(number -> assertThat(endings.callsOf(number)).isEqualTo(1));
        }
    }

    @Test
    void takesNoMoreOfAPartitionThanItsBitmapReachesAndGoesOnAfterwards() {
        try (var single = new TaskTopic(Infrastructure.broker(), 1)) {
            var count = DoneBitmap.REACH + 2_000;
            single.plan(0, count);
            var endings = new Endings().holding(0, 1);
            try (var window = single.window("one", 64, endings)) {
                window.start();
                await().atMost(PATIENCE).until(() -> endings.called() == DoneBitmap.REACH);
                assertThat(outcomes(single, DoneBitmap.REACH - 1)).hasSize(DoneBitmap.REACH - 1);

                endings.release();

                assertThat(outcomes(single, count)).containsExactlyInAnyOrderElementsOf(upTo(count));
            }
        }
    }

    private List<Integer> outcomes(int count) {
        return outcomes(tasks, count);
    }

    private List<Integer> outcomes(TaskTopic of, int count) {
        return probe.await(Topics.RECORD_OUTCOMES, of.runId, RecordOutcome.class, count).stream()
                .map(RecordOutcome::number)
                .toList();
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
