package dev.assay.execution.control;

import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.http.Run;
import dev.assay.contracts.http.RunRequest;
import dev.assay.execution.ledger.Nudge;
import dev.assay.execution.plan.Plans;
import dev.assay.execution.progress.RunViews;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.execution.run.Outbox;
import dev.assay.execution.run.RunDocument;
import dev.assay.execution.run.RunLife;
import dev.assay.execution.run.Runs;
import dev.assay.service.problem.ProblemException;
import java.security.Principal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs over HTTP. */
@RestController
@ConditionalOnRole(Role.API)
@RequestMapping("/api/runs")
class RunController {

    private static final Logger log = LoggerFactory.getLogger(RunController.class);
    private static final int LONGEST_LIST = 500;

    private final RunRequests requests;
    private final Runs runs;
    private final Plans plans;
    private final Outbox outbox;
    private final RunViews views;
    private final Nudge nudge;
    private final Deletions deletions;

    RunController(
            RunRequests requests,
            Runs runs,
            Plans plans,
            Outbox outbox,
            RunViews views,
            Nudge nudge,
            Deletions deletions) {
        this.requests = requests;
        this.runs = runs;
        this.plans = plans;
        this.outbox = outbox;
        this.views = views;
        this.nudge = nudge;
        this.deletions = deletions;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Run request(
            @RequestBody RunRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Principal user) {
        var run = requests.take(request, user.getName(), idempotencyKey);
        nudge.now();
        return views.of(run);
    }

    @GetMapping
    List<Run> list(
            @RequestParam(required = false) @Nullable String analysis,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String before) {
        return views.of(
                runs.newest(analysis, state == null ? null : state(state), before, Math.clamp(limit, 1, LONGEST_LIST)));
    }

    @GetMapping("/{id}")
    Run one(@PathVariable String id) {
        return views.of(present(id));
    }

    @PostMapping("/{id}/pause")
    Run pause(@PathVariable String id, Principal user) {
        var reason = new Reason("paused-by-user", "Paused by " + user.getName() + ". Resume it when you like.");
        return change(id, "paused", user, run -> RunLife.pause(run, reason, Instant.now()));
    }

    @PostMapping("/{id}/resume")
    Run resume(@PathVariable String id, Principal user) {
        var planned = plans.find(id).filter(plan -> plan.plannedThrough() > 0).isPresent();
        return change(id, "resumed", user, run -> RunLife.resume(run, planned, Instant.now()));
    }

    @PostMapping("/{id}/cancel")
    Run cancel(@PathVariable String id, Principal user) {
        var reason =
                new Reason(RunLife.CANCELLING, "Cancelled by " + user.getName() + "; waits for the calls under way.");
        return change(id, "cancelled", user, run -> RunLife.cancel(run, reason, Instant.now()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, Principal user) {
        if (deletions.delete(id, user.getName()).isEmpty()) {
            throw notFound(id);
        }
    }

    private Run change(String id, String deed, Principal user, UnaryOperator<RunDocument> change) {
        var run = runs.change(present(id).id(), change).orElseThrow(() -> notFound(id));
        log.atInfo().addKeyValue("runId", id).log("Run {} by {}", deed, user.getName());
        outbox.publish(id);
        nudge.now();
        return views.of(run);
    }

    private RunDocument present(String id) {
        return runs.present(id).orElseThrow(() -> notFound(id));
    }

    private static RunState state(String name) {
        return Arrays.stream(RunState.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        400,
                        "unknown-state",
                        "There is no run state '" + name + "'; choose one of "
                                + Arrays.toString(RunState.values()).toLowerCase(Locale.ROOT) + "."));
    }

    private static ProblemException notFound(String id) {
        return new ProblemException(404, "run-not-found", "There is no run '" + id + "'.");
    }
}
