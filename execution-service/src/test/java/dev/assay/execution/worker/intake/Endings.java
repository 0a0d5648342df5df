package dev.assay.execution.worker.intake;

import dev.assay.contracts.Outcome;
import dev.assay.contracts.topic.How;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.TaskResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Ends every task as succeeded, those that are held back not before they are let go; counts how often each was called. */
final class Endings implements TaskEnding {

    private final Map<Integer, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Set<Integer> held = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;
    private final CountDownLatch released = new CountDownLatch(1);

    /** Numbers whose calls take until {@link #release()}. */
    Endings holding(int from, int to) {
        for (int number = from; number < to; number++) {
            held.add(number);
        }
        return this;
    }

    /** Those that are held back leave their places meanwhile. */
    Endings leaving() {
        leaving = true;
        return this;
    }

    void release() {
        released.countDown();
    }

    int called() {
        return calls.size();
    }

    int callsOf(int number) {
        var count = calls.get(number);
        return count == null ? 0 : count.get();
    }

    @Override
    public TaskResult end(RecordTask task, Place place) throws InterruptedException {
        calls.computeIfAbsent(task.number(), number -> new AtomicInteger()).incrementAndGet();
        if (held.contains(task.number())) {
            if (leaving) {
                place.leave();
            }
            released.await();
        }
        return succeeded(task);
    }

    static RecordOutcome succeeded(RecordTask task) {
        return new RecordOutcome(
                RecordOutcome.idOf(task.runId(), task.number()),
                Instant.now(),
                task.runId(),
                task.revision(),
                task.epoch(),
                task.number(),
                task.recordId(),
                task.recordName(),
                Outcome.SUCCEEDED,
                null,
                List.of(),
                null,
                How.AT_ONCE,
                1,
                10,
                5,
                1,
                "model",
                "stop");
    }
}
