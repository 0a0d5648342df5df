package dev.assay.execution.worker.run;

import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.TaskReturned.Cause;
import dev.assay.execution.worker.run.Decision.Execute;
import dev.assay.execution.worker.run.Decision.HandBack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The runs whose tasks this worker gets: each read once, their standing read again a few times a second in one query. Decides for
 * each task whether it may be called.
 */
public final class ActiveRuns implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ActiveRuns.class);
    private static final Duration STORE_PATIENCE = Duration.ofMillis(500);
    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final Duration UNKNOWN = Duration.ofSeconds(1);

    private final Map<String, SeenRun> runs = new ConcurrentHashMap<>();
    private final Latches latches = new Latches();
    private final RunReader reader;
    private final Thread refresher;
    private volatile boolean open = true;

    /**
     * @param refresh how often the standing of all active runs is read
     */
    public ActiveRuns(RunReader reader, Duration refresh) {
        this.reader = reader;
        this.refresher = Thread.ofVirtual().name("active-runs").start(() -> keepFresh(refresh));
    }

    /**
     * Decides for a task; waits for the store when it must and cannot read.
     *
     * @throws InterruptedException if the task is abandoned meanwhile
     */
    public Decision decide(RecordTask task) throws InterruptedException {
        var run = run(task);
        var standing = run.standing();
        if (standing.state() == null || standing.state().ended()) {
            return new HandBack(Cause.CANCELLED, null);
        }
        if (standing.state() == RunState.PAUSED || task.epoch() < standing.epoch()) {
            return new HandBack(Cause.PAUSED, null);
        }
        var latch = latches.of(task.runId(), task.epoch());
        if (latch != null) {
            return new HandBack(Cause.LATCHED, latch);
        }
        return run.prepared() == null
                ? new HandBack(Cause.LATCHED, unusable(task.runId()))
                : new Execute(run.prepared(), run.epochSeenNanos());
    }

    /** No task of this run and epoch is called any more: the endpoint refuses all of them until somebody acts. */
    public void latch(RecordTask task, Reason reason) {
        latches.close(task.runId(), task.epoch(), reason);
    }

    private static Reason unusable(String runId) {
        return new Reason(
                "run-unusable",
                "The prompt or the response schema of run " + runId
                        + " cannot be used; start a new run from a version that" + " can be saved.");
    }

    private SeenRun run(RecordTask task) throws InterruptedException {
        var seen = runs.get(task.runId());
        while (seen == null || outdated(seen, task)) {
            try {
                seen = read(task);
            } catch (DataAccessException e) {
                log.warn("Run {} cannot be read now, its tasks wait: {}", task.runId(), e.toString());
                Thread.sleep(STORE_PATIENCE);
            }
        }
        seen.used();
        return seen;
    }

    private static boolean outdated(SeenRun seen, RecordTask task) {
        return seen.tooOldFor(task.epoch()) || seen.goneFor(UNKNOWN);
    }

    /** One reader at a time, so that a window full of a new run's tasks asks once. */
    private synchronized SeenRun read(RecordTask task) {
        var id = task.runId();
        var seen = runs.get(id);
        if (seen == null || seen.goneFor(UNKNOWN)) {
            seen = reader.find(id);
            runs.put(id, seen);
        } else if (seen.tooOldFor(task.epoch())) {
            seen.refreshFor(task.epoch(), reader.standings(List.of(id)).getOrDefault(id, Standing.GONE));
        }
        return seen;
    }

    private void keepFresh(Duration refresh) {
        while (open) {
            try {
                Thread.sleep(refresh);
                forgetIdle();
                refreshAll();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("The standing of the active runs cannot be read now: {}", e.toString());
            }
        }
    }

    private void refreshAll() {
        var known = Map.copyOf(runs);
        if (known.isEmpty()) {
            return;
        }
        var standings = reader.standings(known.keySet());
        known.forEach((id, seen) -> {
            // One that was gone is read whole when its next task comes.
            if (seen.standing().state() != null) {
                seen.refresh(standings.getOrDefault(id, Standing.GONE));
            }
        });
    }

    private void forgetIdle() {
        runs.values().removeIf(run -> run.idleFor(IDLE));
        latches.keep(runs.keySet());
    }

    @Override
    public void close() {
        open = false;
        refresher.interrupt();
    }
}
