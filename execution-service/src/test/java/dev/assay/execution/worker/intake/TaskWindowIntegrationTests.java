package dev.assay.execution.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.assay.contracts.topic.Headers;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.Topics;
import dev.assay.testing.Infrastructure;
import dev.assay.testing.Received;
import dev.assay.testing.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskWindowIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private TaskTopic tasks;
    private TopicProbe probe;

    @BeforeEach
    void open() {
        tasks = new TaskTopic(Infrastructure.broker(), 8);
        probe = TopicProbe.open();
    }

    @AfterEach
    void close() {
        probe.close();
        tasks.close();
    }

    @Test
    void endsEveryTaskInExactlyOneMessageOfItsRunAndTrace() {
        tasks.plan(0, 400);
        var endings = new Endings();

        try (var window = tasks.window("one", 32, endings)) {
            window.start();

            var outcomes = outcomes(400);
            assertThat(numbers(outcomes)).containsExactlyInAnyOrderElementsOf(upTo(400));
            assertThat(outcomes).allSatisfy(outcome -> {
                assertThat(outcome.key()).isEqualTo(tasks.runId);
                assertThat(outcome.headers()).containsEntry(Headers.TRACE_PARENT, TaskTopic.TRACE);
            });
        }
    }

    @Test
    void givesPartitionsToAWorkerThatJoinsWithoutCallingAnythingTwice() {
        tasks.plan(0, 64);
        var first = new Endings().holding(0, 16);
        var second = new Endings();

        try (var one = tasks.window("one", 16, first);
                var two = tasks.window("two", 16, second)) {
            one.start();
            await().atMost(PATIENCE).until(() -> first.called() >= 16);
            two.start();
            await().atMost(PATIENCE).until(two::joined);
            first.release();
            var planned = new AtomicInteger(64);
            await().atMost(PATIENCE).until(() -> {
                tasks.plan(planned.get(), planned.addAndGet(8));
                return second.called() > 0;
            });

            var all = upTo(planned.get());
            assertThat(numbers(outcomes(all.size()))).containsExactlyInAnyOrderElementsOf(all);
            assertThat(all).allSatisfy(number -> assertThat(first.callsOf(number) + second.callsOf(number))
                    .isEqualTo(1));
        }
    }

    @Test
    void tasksThatWaitElsewhereHoldUpNoOthers() {
        tasks.plan(0, 40);
        var endings = new Endings().holding(0, 20).leaving();

        try (var window = tasks.window("one", 4, endings)) {
            window.start();
            await().atMost(PATIENCE).until(() -> endings.called() == 40);

            assertThat(numbers(outcomes(20)))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(20, 40).boxed().toList());
            endings.release();

            assertThat(numbers(outcomes(40))).containsExactlyInAnyOrderElementsOf(upTo(40));
            assertThat(upTo(40))
                    .allSatisfy(number -> assertThat(endings.callsOf(number)).isEqualTo(1));
        }
    }

    @Test
    void goesOnWhereAnotherWorkerLeft() {
        tasks.plan(0, 100);
        var endings = new Endings();
        try (var one = tasks.window("one", 16, endings)) {
            one.start();
            outcomes(100);
        }
        tasks.plan(100, 200);

        try (var two = tasks.window("two", 16, endings)) {
            two.start();

            assertThat(numbers(outcomes(200))).containsExactlyInAnyOrderElementsOf(upTo(200));
            assertThat(upTo(200))
                    .allSatisfy(number -> assertThat(endings.callsOf(number)).isEqualTo(1));
        }
    }

    @Test
    void setsAsideWhatCannotBeReadAndGoesOn() {
        tasks.plan(0, 10);
        tasks.send(3, "{ no task".getBytes(StandardCharsets.UTF_8));
        tasks.send(3, "{\"id\":\"x\",\"colour\":\"secret\"}".getBytes(StandardCharsets.UTF_8));
        tasks.plan(10, 20);

        try (var window = tasks.window("one", 4, new Endings())) {
            window.start();

            assertThat(numbers(outcomes(20))).containsExactlyInAnyOrderElementsOf(upTo(20));
            var letters = probe.awaitRaw(Topics.deadLetters(tasks.topic), any -> true, 2);
            assertThat(letters)
                    .extracting(letter -> letter.headers().get(Headers.DEAD_LETTER_REASON))
                    .allSatisfy(reason -> assertThat(reason).isNotBlank().doesNotContain("secret"));
        }
    }

    @Test
    void slowCallsKeepNobodyWaiting() {
        tasks.plan(0, 200);
        var endings = new Endings().holding(0, 8);

        try (var window = tasks.window("one", 16, endings)) {
            window.start();

            outcomes(192);
            assertThat(endings.called()).isEqualTo(200);
            endings.release();
            assertThat(numbers(outcomes(200))).containsExactlyInAnyOrderElementsOf(upTo(200));
        }
    }

    private List<Received<RecordOutcome>> outcomes(int count) {
        return probe.awaitReceived(Topics.RECORD_OUTCOMES, tasks.runId, RecordOutcome.class, any -> true, count);
    }

    private static List<Integer> numbers(List<Received<RecordOutcome>> outcomes) {
        return outcomes.stream().map(outcome -> outcome.message().number()).toList();
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
