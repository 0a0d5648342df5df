package dev.assay.catalog.plan;

import dev.assay.contracts.Lane;
import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.topic.PlanState;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.RecordsWanted;
import dev.assay.contracts.topic.RunCancelled;
import dev.assay.contracts.topic.RunEvent;
import dev.assay.contracts.topic.RunFinished;
import dev.assay.contracts.topic.RunPaused;
import dev.assay.contracts.topic.RunProgress;
import dev.assay.contracts.topic.RunRequested;
import dev.assay.contracts.topic.RunResumed;
import dev.assay.contracts.topic.Topics;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import dev.assay.testing.TopicProbe;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;

/** A run as the other services would request and steer it. */
final class PlanFixture implements AutoCloseable {

    final String runId = "run-" + UUID.randomUUID();
    private final TopicProbe probe = TopicProbe.open();
    private final TopicProbe progress = TopicProbe.open();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger allowed = new AtomicInteger();
    private final AtomicBoolean beating = new AtomicBoolean();
    private final Lane lane;
    private volatile long revision;
    private volatile int epoch = 1;

    PlanFixture(Lane lane) {
        this.lane = lane;
    }

    /** Uploads a file whose rows are {@code id,name,text}: {@code r0,Name 0,text 0} and so on. */
    static Dataset dataset(int port, int rows) {
        var csv = IntStream.range(0, rows)
                .mapToObj(i -> "r" + i + ",Name " + i + ",text " + i)
                .collect(Collectors.joining("\n", "id,name,text\n", "\n"));
        return upload(port, csv);
    }

    static Dataset upload(int port, String csv) {
        return Objects.requireNonNull(TestHttp.client(port, TestTokens.analyst())
                .post()
                .uri("/api/sources/files/datasets?name=" + UUID.randomUUID())
                .contentType(MediaType.valueOf("text/csv"))
                .body(csv)
                .retrieve()
                .body(Dataset.class));
    }

    void request(Dataset dataset, Selection selection) {
        request(dataset, "id", "name", List.of("text"), selection);
    }

    void request(Dataset dataset, String idField, String nameField, List<String> fields, Selection selection) {
        send(new RunRequested(
                id(),
                Instant.now(),
                runId,
                nextRevision(),
                epoch,
                "batch",
                lane,
                dataset.sourceId(),
                dataset.id(),
                Objects.requireNonNull(dataset.versionId()),
                idField,
                nameField,
                fields,
                selection,
                List.of("answer"),
                null,
                "ann",
                null,
                null,
                null));
    }

    long pause() {
        send(new RunPaused(id(), Instant.now(), runId, nextRevision(), nextEpoch(), new Reason("user", "paused")));
        return revision;
    }

    long resume() {
        send(new RunResumed(id(), Instant.now(), runId, nextRevision(), nextEpoch()));
        return revision;
    }

    long cancel() {
        send(new RunCancelled(id(), Instant.now(), runId, nextRevision(), nextEpoch()));
        return revision;
    }

    void finish() {
        send(new RunFinished(
                id(), Instant.now(), runId, nextRevision(), RunState.COMPLETED, OutcomeCounts.NONE, 0, -1));
    }

    /** Waits until nothing of the plan is left on its topic. */
    void awaitForgotten() {
        probe.awaitForgotten(Topics.PLANS, runId);
    }

    long want(RecordsWanted.Range... ranges) {
        send(new RecordsWanted(id(), Instant.now(), runId, nextRevision(), epoch, List.of(ranges)));
        return revision;
    }

    int epoch() {
        return epoch;
    }

    void send(RunEvent event) {
        probe.send(Topics.RUNS, event);
    }

    /** Says how far the run may be planned: at once, and again and again like the service whose progress it is. */
    void allow(int mayPlanThrough) {
        allowed.set(mayPlanThrough);
        if (beating.compareAndSet(false, true)) {
            var unused = heart.scheduleWithFixedDelay(this::beat, 0, 200, TimeUnit.MILLISECONDS);
        }
    }

    private void beat() {
        progress.send(
                Topics.RUN_PROGRESS,
                new RunProgress(
                        id(),
                        Instant.now(),
                        runId,
                        revision,
                        System.nanoTime(),
                        "batch",
                        lane,
                        RunState.RUNNING,
                        epoch,
                        null,
                        0,
                        new OutcomeCounts(0, 0, 0, 0),
                        0,
                        0,
                        0,
                        allowed.get(),
                        0,
                        null,
                        null,
                        Instant.now(),
                        null));
    }

    PlanState awaitState(Predicate<PlanState> wished) {
        return probe.awaitFirst(Topics.PLANS, runId, PlanState.class, wished);
    }

    /** All tasks, once there are so many. */
    List<RecordTask> awaitTasks(int count) {
        return probe.await(TaskMessages.topicOf(lane), runId, RecordTask.class, count);
    }

    private long nextRevision() {
        revision = revision + 1;
        return revision;
    }

    private int nextEpoch() {
        epoch = epoch + 1;
        return epoch;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        heart.shutdownNow();
        heart.close();
        progress.close();
        probe.close();
    }
}
