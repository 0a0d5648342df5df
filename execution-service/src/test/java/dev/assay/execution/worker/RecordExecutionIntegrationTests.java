package dev.assay.execution.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.assay.contracts.Outcome;
import dev.assay.contracts.RunState;
import dev.assay.contracts.http.ModelSettings;
import dev.assay.contracts.topic.How;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.TaskResult;
import dev.assay.contracts.topic.TaskReturned;
import dev.assay.contracts.topic.TaskReturned.Cause;
import dev.assay.execution.call.openai.ModelEndpoint.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordExecutionIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Reply GOOD = Reply.completion("{\"mood\":\"good\"}");

    private final WorkerWorld world = new WorkerWorld(Duration.ofMinutes(1));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void rendersCallsAndValidates() throws InterruptedException {
        world.run(RunState.RUNNING, 1);
        world.endpoint.answers(request -> GOOD);

        var outcome = outcome(world.end(world.task(4, 1)));

        assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(outcome.how()).isEqualTo(How.AT_ONCE);
        assertThat(outcome.response()).hasToString("{\"mood\":\"good\"}");
        assertThat(outcome.id()).isEqualTo(RecordOutcome.idOf(world.runId, 4));
        assertThat(outcome.recordName()).isEqualTo("Record 4");
        assertThat(outcome.inputTokens()).isEqualTo(11);
        var asked = world.endpoint.asked().getFirst();
        assertThat(asked.authorization()).isEqualTo("Bearer " + WorkerWorld.KEY);
        assertThat(asked.body()).contains("How is Ada 4?");
    }

    @Test
    void repairsAViolation() throws InterruptedException {
        world.run(RunState.RUNNING, 1);
        world.endpoint.answers(
                request -> request.body().contains("does not satisfy") ? GOOD : Reply.completion("{\"mood\":3}"));

        var outcome = outcome(world.end(world.task(0, 1)));

        assertThat(outcome.how()).isEqualTo(How.REPAIRED);
        assertThat(outcome.attempts()).isEqualTo(2);
    }

    @Test
    void handsBackTasksOfAPausedOrOlderEpochAndOfRunsThatAreGoneWithoutACall() throws InterruptedException {
        assertThat(cause(world.end(world.task(0, 1)))).isEqualTo(Cause.CANCELLED);

        world.run(RunState.PAUSED, 2);
        awaitCause(world.task(1, 2), Cause.PAUSED);
        world.run(RunState.RUNNING, 3);
        assertThat(cause(world.end(world.task(2, 2)))).isEqualTo(Cause.PAUSED);
        world.run(RunState.COMPLETED, 3);
        awaitCause(world.task(3, 3), Cause.CANCELLED);

        assertThat(world.endpoint.asked()).isEmpty();
    }

    @Test
    void aTaskOfANewerEpochIsCalledAtOnce() throws InterruptedException {
        world.run(RunState.PAUSED, 2);
        assertThat(cause(world.end(world.task(0, 1)))).isEqualTo(Cause.PAUSED);
        world.run(RunState.RUNNING, 3);
        world.endpoint.answers(request -> GOOD);

        assertThat(outcome(world.end(world.task(0, 3))).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void aPauseEndsTheWaitBetweenAttempts() {
        world.run(RunState.RUNNING, 1);
        world.endpoint.answers(request -> Reply.of(429, "{}").with("retry-after", "600"));
        var result = inBackground(world.task(0, 1));
        await().atMost(PATIENCE).until(() -> !world.endpoint.asked().isEmpty());

        world.run(RunState.PAUSED, 2);

        await().atMost(PATIENCE).until(result::isDone);
        assertThat(cause(result.join())).isEqualTo(Cause.PAUSED);
    }

    @Test
    void aRefusedKeyHandsBackTheWholeEpochAfterOneCallAndTheNewKeyIsUsedAfterAPause() throws InterruptedException {
        world.run(RunState.RUNNING, 1);
        world.endpoint.answers(request -> request.authorization().equals("Bearer new") ? GOOD : Reply.of(401, "{}"));

        for (int number = 0; number < 20; number++) {
            var returned = (TaskReturned) world.end(world.task(number, 1));
            assertThat(returned.cause()).isEqualTo(Cause.LATCHED);
            assertThat(returned.latch()).isNotNull();
            assertThat(returned.latch().code()).isEqualTo("key-refused");
            assertThat(returned.latch().message()).contains("127.0.0.1").doesNotContain(WorkerWorld.KEY);
        }
        assertThat(world.endpoint.asked()).hasSize(1);

        world.connection("new", null);
        world.run(RunState.RUNNING, 3);
        assertThat(outcome(world.end(world.task(0, 3))).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void whoWaitedForAPlaceDoesNotCallWithAKeyThatWasRefusedMeanwhile() {
        world.connection(WorkerWorld.KEY, 1);
        world.run(RunState.RUNNING, 1);
        world.endpoint.answers(request -> Reply.of(401, "{}"));

        var results = IntStream.range(0, 40)
                .mapToObj(number -> inBackground(world.task(number, 1)))
                .toList();

        await().atMost(PATIENCE).until(() -> results.stream().allMatch(CompletableFuture::isDone));
        assertThat(results)
                .allSatisfy(result -> assertThat(cause(result.join())).isEqualTo(Cause.LATCHED));
        assertThat(world.endpoint.asked()).hasSize(1);
    }

    @Test
    void theKeyIsNeverSentToWhereTheConnectionNoLongerLeads() throws InterruptedException {
        world.run(RunState.RUNNING, 1);
        world.connection("http://127.0.0.1:9/v1", "key-of-another-endpoint", null);

        var returned = (TaskReturned) world.end(world.task(0, 1));

        assertThat(returned.latch()).isNotNull();
        assertThat(returned.latch().code()).isEqualTo("connection-changed");
        assertThat(world.endpoint.asked()).isEmpty();
    }

    @Test
    void throttlingDelaysButFailsNothing() {
        world.run(RunState.RUNNING, 1);
        var refused = new AtomicInteger();
        world.endpoint.answers(
                request -> refused.incrementAndGet() <= 5 ? Reply.of(429, "{}").with("retry-after-ms", "200") : GOOD);

        var results = IntStream.range(0, 20)
                .mapToObj(number -> inBackground(world.task(number, 1)))
                .toList();

        await().atMost(PATIENCE).until(() -> results.stream().allMatch(CompletableFuture::isDone));
        assertThat(results)
                .allSatisfy(
                        result -> assertThat(outcome(result.join()).outcome()).isEqualTo(Outcome.SUCCEEDED));
        assertThat(world.placesTakenBack()).isPositive();
    }

    @Test
    void whatIsThrottledForTooLongIsHandedBack() throws InterruptedException {
        try (var impatient = new WorkerWorld(Duration.ofMillis(300))) {
            impatient.run(RunState.RUNNING, 1);
            impatient.endpoint.answers(request -> Reply.of(429, "{}").with("retry-after", "600"));

            assertThat(cause(impatient.end(impatient.task(0, 1)))).isEqualTo(Cause.OVER_LIMIT);
            assertThat(impatient.placesLeft()).isPositive();
        }
    }

    @Test
    void neverMoreCallsInFlightThanTheSmallerOfBothCaps() {
        world.connection(WorkerWorld.KEY, 5);
        world.run(RunState.RUNNING, 1, new ModelSettings(null, null, null, null, null, null, 3));
        var inFlight = new AtomicInteger();
        var most = new AtomicInteger();
        var three = new CountDownLatch(3);
        world.endpoint.answers(request -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            try {
                // The first three wait for each other: so many are in flight at once.
                three.countDown();
                assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
                return GOOD;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                inFlight.decrementAndGet();
            }
        });

        var results = IntStream.range(0, 40)
                .mapToObj(number -> inBackground(world.task(number, 1)))
                .toList();

        await().atMost(PATIENCE).until(() -> results.stream().allMatch(CompletableFuture::isDone));
        assertThat(results)
                .allSatisfy(
                        result -> assertThat(outcome(result.join()).outcome()).isEqualTo(Outcome.SUCCEEDED));
        assertThat(most).hasValue(3);
    }

    @Test
    void anAbandonedTaskEndsInNothing() {
        world.run(RunState.RUNNING, 1);
        var asked = new CountDownLatch(1);
        world.endpoint.answers(request -> {
            asked.countDown();
            return new Reply(200, java.util.Map.of(), "{", true);
        });
        var ended = new CompletableFuture<Throwable>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                world.end(world.task(0, 1));
                ended.complete(new AssertionError("it ended"));
            } catch (InterruptedException e) {
                ended.complete(e);
            }
        });
        await().atMost(PATIENCE).until(() -> asked.getCount() == 0);

        thread.interrupt();

        await().atMost(PATIENCE).until(ended::isDone);
        assertThat(ended.join()).isInstanceOf(InterruptedException.class);
    }

    private void awaitCause(RecordTask task, Cause cause) {
        await().atMost(PATIENCE)
                .until(() -> world.end(task) instanceof TaskReturned returned && returned.cause() == cause);
    }

    private CompletableFuture<TaskResult> inBackground(RecordTask task) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return world.end(task);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Executors.newVirtualThreadPerTaskExecutor());
    }

    private static RecordOutcome outcome(TaskResult result) {
        assertThat(result).isInstanceOf(RecordOutcome.class);
        return (RecordOutcome) result;
    }

    private static Cause cause(TaskResult result) {
        assertThat(result).isInstanceOf(TaskReturned.class);
        return ((TaskReturned) result).cause();
    }
}
