package dev.assay.catalog.plan;

import dev.assay.catalog.dataset.DatasetSources;
import dev.assay.catalog.dataset.ReadAhead;
import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.RecordReader;
import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.contracts.topic.PlanState;
import dev.assay.contracts.topic.RunRequested;
import dev.assay.salesforce.OrgFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Plans one run from where its plan state stands. Each step publishes at most one transaction; whoever takes over after any of
 * them goes on from the state it published.
 */
final class Planning implements AutoCloseable {

    /** How long one step waits for the source, before it looks again what happened to the run. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final DatasetSources sources;
    private final TaskPublisher publisher;
    private final Executor executor;
    private final int pageSize;
    private final SourcePatience patience;
    private final RunRequested request;
    private PlanState state;
    private @Nullable ReadAhead pages;
    private @Nullable RecordReader again;

    Planning(
            DatasetSources sources,
            TaskPublisher publisher,
            Executor executor,
            int pageSize,
            SourcePatience patience,
            RunRequested request,
            PlanState state) {
        this.sources = sources;
        this.publisher = publisher;
        this.executor = executor;
        this.pageSize = pageSize;
        this.patience = patience;
        this.request = request;
        this.state = state;
    }

    /** What a step came to. */
    enum Step {
        /** Something was published: take the next step. */
        PUBLISHED,
        /** No number may be planned. */
        WAITING,
        /** The source has not answered yet. */
        READING,
        /** Nothing is left to do until something happens to the run. */
        SETTLED
    }

    PlanState state() {
        return state;
    }

    /**
     * Takes the next step.
     *
     * @param plan what events ask for
     * @param mayPlanThrough plan no number at or past it
     */
    Step step(PlanDocument plan, int mayPlanThrough) throws InterruptedException {
        try {
            return next(plan, mayPlanThrough);
        } catch (RuntimeException cause) {
            var obstacle = obstacle(cause);
            if (obstacle == null) {
                tellTrouble(cause);
                throw cause;
            }
            forgetReaders();
            return publish(
                    List.of(),
                    obstacle.passes()
                            ? PlanStates.blocked(state, plan, obstacle.reason())
                            : PlanStates.failed(state, plan, obstacle.reason()));
        }
    }

    private @Nullable Obstacle obstacle(RuntimeException cause) {
        var obstacle = Obstacle.of(cause);
        if (obstacle == null && cause instanceof OrgFailure failure) {
            obstacle = patience.failed(failure);
        }
        return obstacle == null ? null : obstacle.in(request.lane());
    }

    /** Says once what the source fails with while it is asked again, so that who looks at the run need not guess. */
    private void tellTrouble(RuntimeException cause) {
        if (cause instanceof OrgFailure failure && state.trouble() == null) {
            publish(List.of(), PlanStates.troubled(state, SourcePatience.trouble(failure)));
        }
    }

    private Step next(PlanDocument plan, int mayPlanThrough) throws InterruptedException {
        var seen = state.revision() >= plan.revision();
        if (plan.stopped() && !seen) {
            return publish(List.of(), PlanStates.seen(state, plan));
        }
        if (state.blocked() != null && seen) {
            return Step.SETTLED;
        }
        if (state.failure() == null && state.total() != null) {
            var wanted = plan.nextWanted(state.wantedRevision());
            if (wanted.isPresent()) {
                return planAgain(wanted.get());
            }
        }
        var counting = state.total() == null && state.failure() == null && !plan.stopped();
        if (counting) {
            var counted = pages().total();
            patience.answered();
            return publish(List.of(), PlanStates.counted(state, plan, counted));
        }
        if (!seen) {
            return publish(List.of(), PlanStates.seen(state, plan));
        }
        var total = state.total();
        if (plan.stopped() || state.failure() != null || total == null || state.plannedThrough() >= total) {
            return Step.SETTLED;
        }
        return planOn(plan, Math.min(mayPlanThrough, total) - state.plannedThrough());
    }

    private Step planOn(PlanDocument plan, int allowed) throws InterruptedException {
        var pages = pages();
        if (allowed <= 0) {
            pages.prefetch();
            return Step.WAITING;
        }
        var rows = pages.take(Math.min(allowed, pageSize), PATIENCE);
        if (rows.isEmpty()) {
            return Step.READING;
        }
        patience.answered();
        var cursor = Cursor.of(state.cursor()).at(pages.cursorAfter(rows.getLast()));
        var through = state.plannedThrough() + rows.size();
        return publish(numbered(state.plannedThrough(), rows), PlanStates.planned(state, plan, through, cursor));
    }

    /** Plans the next few of the numbers that are wanted once more, in the epoch of that request. */
    private Step planAgain(PlanDocument.Wanted wanted) {
        var cursor = Cursor.of(state.cursor());
        var from = cursor.wantedRevision() == wanted.revision() ? cursor.wantedNext() : 0;
        var part = WantedPart.of(wanted.ranges(), from, pageSize);
        var rows = new ArrayList<NumberedRow>();
        for (var range : part.ranges()) {
            rows.addAll(numbered(range.from(), again().reread(range.from(), range.to())));
        }
        patience.answered();
        var next = part.last()
                ? PlanStates.plannedAgain(state, wanted.epoch(), wanted.revision(), cursor.wanted(0, 0))
                : PlanStates.plannedAgain(
                        state, wanted.epoch(), state.wantedRevision(), cursor.wanted(wanted.revision(), part.next()));
        return publish(rows, wanted.epoch(), next);
    }

    private Step publish(List<NumberedRow> rows, PlanState next) {
        return publish(rows, next.epoch(), next);
    }

    private Step publish(List<NumberedRow> rows, int epoch, PlanState next) {
        state = publisher.publish(rows, epoch, next);
        return Step.PUBLISHED;
    }

    private ReadAhead pages() {
        var open = pages;
        if (open == null) {
            open = new ReadAhead(
                    open(), state.plannedThrough(), Cursor.of(state.cursor()).source(), pageSize, executor);
            pages = open;
        }
        return open;
    }

    private RecordReader again() {
        var open = again;
        if (open == null) {
            open = open();
            again = open;
        }
        return open;
    }

    private RecordReader open() {
        var source = sources.find(request.sourceId())
                .orElseThrow(() -> new Unreadable(
                        "source-gone",
                        "The source '" + request.sourceId() + "' was removed after the run was requested."));
        return source.open(new RecordQuery(
                request.sourceId(),
                request.datasetId(),
                request.datasetVersionId(),
                request.recordIdField(),
                request.recordNameField(),
                request.fields(),
                request.selection(),
                Boolean.TRUE.equals(request.repeatedIds())));
    }

    private static List<NumberedRow> numbered(int first, List<Row> rows) {
        var numbered = new ArrayList<NumberedRow>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            numbered.add(new NumberedRow(first + i, rows.get(i)));
        }
        return numbered;
    }

    /** What they have read may be half of what it should be. */
    private void forgetReaders() {
        close();
        pages = null;
        again = null;
    }

    @Override
    public void close() {
        if (pages != null) {
            pages.close();
        }
        if (again != null) {
            again.close();
        }
    }
}
