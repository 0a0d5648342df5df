package dev.assay.execution.progress;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How fast the runs go that are steered here. */
@Component
class Flows {

    private final Map<String, Flow> flows = new ConcurrentHashMap<>();

    Flow of(String runId) {
        return flows.getOrDefault(runId, Flow.UNKNOWN);
    }

    void set(String runId, Flow flow) {
        flows.put(runId, flow);
    }

    void keepOnly(Set<String> runIds) {
        flows.keySet().retainAll(runIds);
    }
}
