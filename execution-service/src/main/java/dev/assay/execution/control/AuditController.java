package dev.assay.execution.control;

import dev.assay.contracts.http.AuditEntry;
import dev.assay.contracts.http.Run;
import dev.assay.execution.progress.RunViews;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.execution.run.RunDocument;
import dev.assay.execution.run.Runs;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who ran what, when, and how it ended: every run there ever was, deleted ones too. */
@RestController
@ConditionalOnRole(Role.API)
@RequestMapping("/api/audit/runs")
class AuditController {

    private static final int LONGEST_LIST = 500;

    private final Runs runs;
    private final RunViews views;

    AuditController(Runs runs, RunViews views) {
        this.runs = runs;
        this.views = views;
    }

    @GetMapping
    List<AuditEntry> list(
            @RequestParam(required = false) @Nullable String before, @RequestParam(defaultValue = "50") int limit) {
        var found = runs.everRequested(before, Math.clamp(limit, 1, LONGEST_LIST));
        var seen = views.of(found);
        return IntStream.range(0, found.size())
                .mapToObj(i -> entry(found.get(i), seen.get(i)))
                .toList();
    }

    private static AuditEntry entry(RunDocument run, Run seen) {
        var progress = seen.progress();
        var deletion = run.deletion();
        return new AuditEntry(
                run.id(),
                progress.name(),
                seen.requestedBy(),
                progress.requestedAt(),
                seen.analysisId(),
                seen.analysisVersion(),
                seen.datasetName(),
                seen.datasetVersionId(),
                seen.selection(),
                seen.connection(),
                seen.baseUrl(),
                seen.model(),
                progress.state(),
                progress.counts(),
                progress.inputTokens(),
                progress.outputTokens(),
                progress.finishedAt(),
                progress.reason(),
                deletion == null ? null : deletion.at(),
                deletion == null ? null : deletion.by());
    }
}
