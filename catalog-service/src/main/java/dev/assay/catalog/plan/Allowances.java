package dev.assay.catalog.plan;

import dev.assay.contracts.topic.RunProgress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How far each run may be planned, by its newest progress. */
@Component
class Allowances {

    private final Map<String, Allowance> newest = new ConcurrentHashMap<>();

    private record Allowance(long sequence, int mayPlanThrough) {}

    void apply(RunProgress progress) {
        if (progress.state().ended()) {
            newest.remove(progress.runId());
            return;
        }
        newest.compute(
                progress.runId(),
                (run, known) -> known != null && known.sequence() >= progress.sequence()
                        ? known
                        : new Allowance(progress.sequence(), progress.mayPlanThrough()));
    }

    /** No number at or past it is planned; 0 until something is known. */
    int mayPlanThrough(String runId) {
        var known = newest.get(runId);
        return known == null ? 0 : known.mayPlanThrough();
    }
}
