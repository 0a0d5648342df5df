package dev.assay.execution.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Lane;
import dev.assay.contracts.Outcome;
import dev.assay.contracts.Reason;
import dev.assay.contracts.http.AuditEntry;
import dev.assay.contracts.http.Run;
import dev.assay.contracts.http.RunRequest;
import dev.assay.contracts.topic.PlanState;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.RunEvent;
import dev.assay.contracts.topic.RunProgress;
import dev.assay.contracts.topic.TaskReturned;
import dev.assay.contracts.topic.TaskReturned.Cause;
import dev.assay.contracts.topic.Topics;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import dev.assay.testing.TopicProbe;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;

/** One run, its user, its planner and its workers, all played by the test. */
final class Play implements AutoCloseable {

    private final TopicProbe probe = TopicProbe.open();
    private final RestClient http;
    final String runId;

    Play(int port, String analysis) {
        this.http = TestHttp.client(port, TestTokens.analyst());
        var asked = http.post()
                .uri("/api/runs")
                .body(new RunRequest(analysis, null, null, null, Lane.BATCH, null))
                .retrieve()
                .toEntity(Run.class);
        assertThat(asked.getStatusCode().value()).isEqualTo(202);
        this.runId = Objects.requireNonNull(asked.getBody()).id();
    }

    /** The planner says how far it is. */
    void planned(long revision, @Nullable Integer total, int through, long wantedRevision) {
        planned(revision, total, through, wantedRevision, Map.of(), null);
    }

    void planned(
            long revision,
            @Nullable Integer total,
            int through,
            long wantedRevision,
            Map<Integer, Long> lastOffsets,
            @Nullable Reason failure) {
        plan(revision, total, through, wantedRevision, lastOffsets, failure, null, null);
    }

    /** The planner stands, with what it planned so far. */
    void blocked(long revision, int total, int through, Reason reason) {
        plan(revision, total, through, 0, Map.of(), null, reason, null);
    }

    /** The planner meets trouble and tries again. */
    void troubled(long revision, int total, int through, Reason reason) {
        plan(revision, total, through, 0, Map.of(), null, null, reason);
    }

    private void plan(
            long revision,
            @Nullable Integer total,
            int through,
            long wantedRevision,
            Map<Integer, Long> lastOffsets,
            @Nullable Reason failure,
            @Nullable Reason blocked,
            @Nullable Reason trouble) {
        probe.send(
                Topics.PLANS,
                new PlanState(
                        id(),
                        Instant.now(),
                        runId,
                        revision,
                        1,
                        total,
                        through,
                        null,
                        wantedRevision,
                        lastOffsets,
                        failure,
                        blocked,
                        trouble));
    }

    /** Workers finish the numbers from one to before another. */
    void succeed(int from, int to) {
        IntStream.range(from, to).forEach(number -> outcome(number, Outcome.SUCCEEDED));
    }

    void outcome(int number, Outcome outcome) {
        probe.send(
                Topics.RECORD_OUTCOMES,
                new RecordOutcome(
                        RecordOutcome.idOf(runId, number),
                        Instant.now(),
                        runId,
                        1,
                        1,
                        number,
                        "id-" + number,
                        null,
                        outcome,
                        null,
                        List.of(),
                        null,
                        null,
                        1,
                        100,
                        10,
                        5,
                        null,
                        null));
    }

    void handBack(int number, int epoch, Cause cause, @Nullable Reason latch) {
        probe.send(
                Topics.RECORD_OUTCOMES, new TaskReturned(id(), Instant.now(), runId, 1, epoch, number, cause, latch));
    }

    <T extends RunEvent> T event(Class<T> type) {
        return probe.await(Topics.RUNS, runId, type, 1).getLast();
    }

    /** All events of a type, at least so many; one that was published again counts once. */
    <T extends RunEvent> List<T> events(Class<T> type, int count) {
        for (int published = count; ; published++) {
            var events = distinct(probe.await(Topics.RUNS, runId, type, published));
            if (events.size() >= count) {
                return events;
            }
        }
    }

    private static <T extends RunEvent> List<T> distinct(List<T> published) {
        return List.copyOf(published.stream()
                .collect(Collectors.toMap(
                        RunEvent::id, Function.identity(), (first, again) -> first, LinkedHashMap::new))
                .values());
    }

    RunProgress progress(Predicate<RunProgress> wished) {
        return probe.awaitFirst(Topics.RUN_PROGRESS, runId, RunProgress.class, wished);
    }

    List<RecordOutcome> outcomes(int count) {
        return probe.await(Topics.RECORD_OUTCOMES, runId, RecordOutcome.class, count);
    }

    Run read() {
        return Objects.requireNonNull(
                http.get().uri("/api/runs/{id}", runId).retrieve().body(Run.class));
    }

    Run command(String command) {
        return Objects.requireNonNull(http.post()
                .uri("/api/runs/{id}/{command}", runId, command)
                .retrieve()
                .body(Run.class));
    }

    int delete() {
        return http.delete()
                .uri("/api/runs/{id}", runId)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    /** Whether its last snapshot was taken off the topic; waits until it is. */
    void noProgress() {
        probe.awaitForgotten(Topics.RUN_PROGRESS, runId);
    }

    List<Run> listed() {
        return Arrays.asList(Objects.requireNonNull(
                http.get().uri("/api/runs?limit=500").retrieve().body(Run[].class)));
    }

    AuditEntry audited() {
        var entries = Objects.requireNonNull(
                http.get().uri("/api/audit/runs?limit=500").retrieve().body(AuditEntry[].class));
        return Arrays.stream(entries)
                .filter(entry -> entry.runId().equals(runId))
                .findFirst()
                .orElseThrow();
    }

    int statusOf(String command) {
        return http.post()
                .uri("/api/runs/{id}/{command}", runId, command)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        probe.close();
    }
}
