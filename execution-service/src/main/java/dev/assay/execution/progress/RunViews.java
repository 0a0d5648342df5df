package dev.assay.execution.progress;

import dev.assay.contracts.http.Run;
import dev.assay.contracts.topic.RunProgress;
import dev.assay.execution.ledger.LedgerStore;
import dev.assay.execution.ledger.Standing;
import dev.assay.execution.plan.Plans;
import dev.assay.execution.plan.SeenPlan;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.execution.run.ActiveRun;
import dev.assay.execution.run.RunDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Runs as they are read over HTTP, on any instance. */
@Component
@ConditionalOnRole(Role.API)
public class RunViews {

    private final Plans plans;
    private final LedgerStore ledgers;
    private final Flows flows;

    RunViews(Plans plans, LedgerStore ledgers, Flows flows) {
        this.plans = plans;
        this.ledgers = ledgers;
        this.flows = flows;
    }

    /** One run. */
    public Run of(RunDocument run) {
        return of(List.of(run)).getFirst();
    }

    /** Some runs, in their order. */
    public List<Run> of(List<RunDocument> runs) {
        var active = runs.stream()
                .filter(run -> run.ending() == null)
                .map(RunDocument::id)
                .toList();
        var seenPlans = active.isEmpty() ? Map.<String, SeenPlan>of() : plans.of(active);
        var standings = active.isEmpty() ? Map.<String, Standing>of() : ledgers.standings(active);
        return runs.stream()
                .map(run -> view(run, progress(run, seenPlans, standings)))
                .toList();
    }

    private RunProgress progress(RunDocument run, Map<String, SeenPlan> seenPlans, Map<String, Standing> standings) {
        if (run.ending() != null) {
            return Snapshots.ended(run, run.ending());
        }
        var situation = new Situation(
                ActiveRun.of(run), seenPlans.get(run.id()), standings.getOrDefault(run.id(), Standing.NONE));
        var now = Instant.now();
        return Snapshots.active(situation, flows.of(run.id()), now, Sequences.at(now));
    }

    private static Run view(RunDocument run, RunProgress progress) {
        var spec = run.spec();
        return new Run(
                run.id(),
                spec.analysisId(),
                spec.analysisVersion(),
                spec.datasetName(),
                spec.datasetVersionId(),
                spec.selection(),
                spec.connection(),
                spec.baseUrl(),
                spec.model(),
                spec.requestedBy(),
                spec.target(),
                progress,
                spec.enriched());
    }
}
