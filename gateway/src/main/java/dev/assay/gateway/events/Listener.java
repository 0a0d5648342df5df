package dev.assay.gateway.events;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Scheduler;

/**
 * One open event stream. What it has not taken yet waits here, only the newest of each kind and run: a slow browser skips, it
 * never queues. No thread is kept for it.
 */
class Listener {

    private static final String HEARTBEAT = "heartbeat";

    private final SequencedMap<String, ServerSentEvent<String>> waiting = new LinkedHashMap<>();
    private final FluxSink<ServerSentEvent<String>> sink;
    private final Scheduler scheduler;
    private final Duration pace;
    private boolean sending;

    /**
     * @param sink takes as much as the browser asks for
     * @param scheduler sends
     * @param pace how long news wait for newer ones
     */
    Listener(FluxSink<ServerSentEvent<String>> sink, Scheduler scheduler, Duration pace) {
        this.sink = sink;
        this.scheduler = scheduler;
        this.pace = pace;
    }

    /** Something new; replaces what waits under the same key, at its place. */
    void offer(Snapshot snapshot) {
        offer(snapshot.key(), snapshot.toEvent());
    }

    /** A sign of life. */
    void heartbeat() {
        offer(HEARTBEAT, ServerSentEvent.<String>builder().comment(HEARTBEAT).build());
    }

    /** The browser can take more. */
    void wake() {
        schedule(Duration.ZERO);
    }

    /** Ends the stream. */
    void end() {
        sink.complete();
    }

    private void offer(String key, ServerSentEvent<String> event) {
        synchronized (this) {
            waiting.put(key, event);
        }
        schedule(pace);
    }

    private void schedule(Duration delay) {
        synchronized (this) {
            if (sending || waiting.isEmpty() || sink.requestedFromDownstream() == 0) {
                return;
            }
            sending = true;
        }
        scheduler.schedule(this::send, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void send() {
        while (true) {
            ServerSentEvent<String> next;
            synchronized (this) {
                if (waiting.isEmpty() || sink.requestedFromDownstream() == 0 || sink.isCancelled()) {
                    sending = false;
                    return;
                }
                next = waiting.pollFirstEntry().getValue();
            }
            sink.next(next);
        }
    }
}
