package dev.assay.gateway.events;

import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.RunProgress;
import dev.assay.gateway.GatewayProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Brings the newest snapshots to whoever listens. One lock orders news and new listeners, so that nobody sees a run go
 * backwards; sending happens outside it.
 */
@Component
class Feed {

    private static final String EVERY_RUN = "";
    private static final Duration PACE = Duration.ofMillis(100);

    private final Object lock = new Object();
    private final Board board;
    private final Map<String, Set<Listener>> listeners = new HashMap<>();
    private final AtomicInteger listening;
    private final Scheduler scheduler = Schedulers.parallel();
    private boolean closed;

    Feed(GatewayProperties properties, MeterRegistry meters) {
        this.board = new Board(properties.runsKept());
        this.listening = meters.gauge("assay.event.listeners", new AtomicInteger());
    }

    /**
     * What is known now, then what comes; never ends by itself.
     *
     * @param runId the run to listen to; null for all of them
     */
    Flux<ServerSentEvent<String>> listen(@Nullable String runId) {
        return Flux.create(sink -> add(runId, sink), FluxSink.OverflowStrategy.IGNORE);
    }

    void publish(RunProgress progress) {
        synchronized (lock) {
            board.accept(progress).ifPresent(this::tell);
        }
    }

    void publish(ExportProgress export) {
        synchronized (lock) {
            board.accept(export).ifPresent(this::tell);
        }
    }

    /** A run was deleted: nothing is known of it any more, and whoever shows it is told so. */
    void forget(String runId) {
        synchronized (lock) {
            board.remove(runId);
            tell(Snapshot.deleted(runId));
        }
    }

    @Scheduled(fixedRateString = "${gateway.heartbeat:10s}")
    void heartbeat() {
        synchronized (lock) {
            listeners.values().forEach(some -> some.forEach(Listener::heartbeat));
        }
    }

    /** Ends all streams at once when the gateway stops; browsers come back by themselves to the next one. */
    void close() {
        List<Listener> open;
        synchronized (lock) {
            closed = true;
            open = listeners.values().stream().flatMap(Set::stream).toList();
        }
        open.forEach(Listener::end);
    }

    private void tell(Snapshot snapshot) {
        of(snapshot.runId()).forEach(listener -> listener.offer(snapshot));
        of(EVERY_RUN).forEach(listener -> listener.offer(snapshot));
    }

    private Set<Listener> of(String filter) {
        return listeners.getOrDefault(filter, Set.of());
    }

    private void add(@Nullable String runId, FluxSink<ServerSentEvent<String>> sink) {
        var filter = Optional.ofNullable(runId).orElse(EVERY_RUN);
        var listener = new Listener(sink, scheduler, PACE);
        synchronized (lock) {
            if (closed) {
                sink.complete();
                return;
            }
            listeners.computeIfAbsent(filter, none -> new HashSet<>()).add(listener);
            listening.incrementAndGet();
            listener.heartbeat();
            (runId == null ? board.overview() : board.of(runId)).forEach(listener::offer);
        }
        sink.onRequest(more -> listener.wake());
        sink.onDispose(() -> remove(filter, listener));
    }

    private void remove(String filter, Listener listener) {
        synchronized (lock) {
            var some = of(filter);
            if (some.remove(listener)) {
                listening.decrementAndGet();
            }
            if (some.isEmpty()) {
                listeners.remove(filter);
            }
        }
    }
}
