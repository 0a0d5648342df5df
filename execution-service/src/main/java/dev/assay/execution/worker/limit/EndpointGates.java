package dev.assay.execution.worker.limit;

import dev.assay.execution.call.Endpoint;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The gates of all endpoints that this worker calls. Each lane has its own, so that a batch never uses up an analyst's part. */
public final class EndpointGates {

    private final Map<Key, EndpointGate> gates = new ConcurrentHashMap<>();
    private final int window;
    private final int interactiveWindow;

    /**
     * @param window most calls in flight for batches
     * @param interactiveWindow most calls in flight on the interactive lane
     */
    public EndpointGates(int window, int interactiveWindow) {
        this.window = window;
        this.interactiveWindow = interactiveWindow;
    }

    /** The gate of one model at one endpoint: limits are counted per model and key. */
    public EndpointGate of(Endpoint endpoint, String model, boolean interactive) {
        var key = new Key(endpoint.baseUrl(), model, interactive);
        var gate = gates.get(key);
        return gate != null
                ? gate
                : gates.computeIfAbsent(
                        key, unknown -> new EndpointGate(interactive ? interactiveWindow : window, System::nanoTime));
    }

    private record Key(String baseUrl, String model, boolean interactive) {}
}
