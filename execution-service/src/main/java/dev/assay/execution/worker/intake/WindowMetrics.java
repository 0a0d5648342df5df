package dev.assay.execution.worker.intake;

import dev.assay.contracts.topic.TaskResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts what one lane's window does. */
public final class WindowMetrics {

    private final AtomicInteger inFlight = new AtomicInteger();
    private final Consumer<TaskResult> onEnd;
    private final Counter taken;
    private final Counter deadLetters;
    private final Timer flushes;

    /**
     * @param onEnd told of each result
     */
    public WindowMetrics(MeterRegistry meters, String lane, String topic, Consumer<TaskResult> onEnd) {
        this.onEnd = onEnd;
        this.taken = meters.counter("assay.worker.tasks", "lane", lane);
        this.deadLetters = meters.counter("assay.dead.letters", "topic", topic);
        this.flushes = meters.timer("assay.worker.flushes", "lane", lane);
        meters.gauge(
                "assay.worker.in.flight",
                java.util.List.of(io.micrometer.core.instrument.Tag.of("lane", lane)),
                inFlight);
    }

    void started() {
        taken.increment();
        inFlight.incrementAndGet();
    }

    void ended(@Nullable TaskResult result) {
        if (result != null) {
            onEnd.accept(result);
        }
    }

    void left() {
        inFlight.decrementAndGet();
    }

    void deadLetter() {
        deadLetters.increment();
    }

    void flushed(long nanos) {
        flushes.record(nanos, TimeUnit.NANOSECONDS);
    }
}
