package dev.assay.execution.worker.run;

import dev.assay.contracts.Reason;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Epochs of runs that cannot go on before somebody acts. A newer epoch of the run opens the latch: somebody resumed it. */
final class Latches {

    private static final Logger log = LoggerFactory.getLogger(Latches.class);

    private final Map<String, Latch> latches = new ConcurrentHashMap<>();

    void close(String runId, int epoch, Reason reason) {
        if (of(runId, epoch) == null) {
            latches.put(runId, new Latch(epoch, reason));
            log.warn("Run {} is handed back from epoch {} on: {} {}", runId, epoch, reason.code(), reason.message());
        }
    }

    @Nullable Reason of(String runId, int epoch) {
        var latch = latches.get(runId);
        return latch == null || latch.epoch() < epoch ? null : latch.reason();
    }

    /** Forgets those of all other runs. */
    void keep(Set<String> runIds) {
        latches.keySet().retainAll(runIds);
    }

    private record Latch(int epoch, Reason reason) {}
}
