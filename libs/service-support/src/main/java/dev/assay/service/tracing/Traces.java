package dev.assay.service.tracing;

import dev.assay.contracts.topic.Headers;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries the trace over what is no HTTP call: documents and messages, which keep it as a W3C {@code traceparent}. */
public class Traces {

    private final Tracer tracer;
    private final Propagator propagator;

    public Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The current trace as a {@code traceparent}; null outside any. */
    public @Nullable String parent() {
        var span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        var carrier = new HashMap<String, String>();
        propagator.inject(span.context(), carrier, (target, key, value) -> {
            if (target != null) {
                target.put(key, value);
            }
        });
        return carrier.get(Headers.TRACE_PARENT);
    }

    /**
     * Does some work as a part of a trace.
     *
     * @param parent the {@code traceparent} to go on from; a new trace begins when it is null
     * @param name what the work is, in a few words
     */
    public void continuing(@Nullable String parent, String name, Runnable work) {
        Map<String, String> carrier = parent == null ? Map.of() : Map.of(Headers.TRACE_PARENT, parent);
        var span = propagator.extract(carrier, Map::get).name(name).start();
        try (var scope = tracer.withSpan(span)) {
            work.run();
        } catch (RuntimeException e) {
            span.error(e);
            throw e;
        } finally {
            span.end();
        }
    }
}
