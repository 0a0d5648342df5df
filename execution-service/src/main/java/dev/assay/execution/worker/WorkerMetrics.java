package dev.assay.execution.worker;

import dev.assay.contracts.Outcome;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.TaskResult;
import dev.assay.contracts.topic.TaskReturned;
import dev.assay.contracts.topic.TaskReturned.Cause;
import dev.assay.execution.call.CallFailure;
import dev.assay.execution.call.CallResult;
import dev.assay.execution.call.Completion;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what a worker does. No tag names a run, a record or an endpoint: their number has no bound. */
final class WorkerMetrics {

    private final Timer answered;
    private final Map<CallFailure.Kind, Timer> failed;
    private final Map<Outcome, Counter> outcomes;
    private final Map<Cause, Counter> returned;

    WorkerMetrics(MeterRegistry meters) {
        this.answered = meters.timer("assay.calls", "result", "answered");
        this.failed = each(CallFailure.Kind.class, kind -> meters.timer("assay.calls", "result", kind.code()));
        this.outcomes =
                each(Outcome.class, outcome -> meters.counter("assay.worker.outcomes", "outcome", word(outcome)));
        this.returned = each(Cause.class, cause -> meters.counter("assay.worker.returned", "cause", word(cause)));
    }

    /** One call ended. */
    void called(CallResult result, long nanos) {
        var timer =
                switch (result) {
                    case Completion completion -> answered;
                    case CallFailure failure -> failed.get(failure.kind());
                };
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** One task ended. */
    void ended(TaskResult result) {
        var counter =
                switch (result) {
                    case RecordOutcome outcome -> outcomes.get(outcome.outcome());
                    case TaskReturned back -> returned.get(back.cause());
                };
        if (counter != null) {
            counter.increment();
        }
    }

    private static <K extends Enum<K>, M> Map<K, M> each(Class<K> words, Function<K, M> meter) {
        return Arrays.stream(words.getEnumConstants())
                .collect(Collectors.toMap(Function.identity(), meter, (a, b) -> a, () -> new EnumMap<>(words)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
