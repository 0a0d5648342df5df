package dev.assay.catalog.plan;

import dev.assay.catalog.dataset.DatasetSources;
import dev.assay.contracts.topic.PlanState;
import dev.assay.service.lease.Leases;
import dev.assay.service.tracing.Traces;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on one run's plan while this instance holds its lease, until nothing is left to do. */
@Component
class PlanWork {

    private static final Logger log = LoggerFactory.getLogger(PlanWork.class);

    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(200);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(10);

    private final Executor reading = Executors.newVirtualThreadPerTaskExecutor();
    private final PlanDocuments plans;
    private final PlanHistory history;
    private final KafkaPlans kafka;
    private final DatasetSources sources;
    private final Allowances allowances;
    private final Wakeups wakeups;
    private final Leases leases;
    private final PlanningProperties properties;
    private final Traces traces;

    PlanWork(
            PlanDocuments plans,
            PlanHistory history,
            KafkaPlans kafka,
            DatasetSources sources,
            Allowances allowances,
            Wakeups wakeups,
            Leases leases,
            PlanningProperties properties,
            Traces traces) {
        this.plans = plans;
        this.history = history;
        this.kafka = kafka;
        this.sources = sources;
        this.allowances = allowances;
        this.wakeups = wakeups;
        this.leases = leases;
        this.properties = properties;
        this.traces = traces;
    }

    /**
     * Works until the plan is settled, another instance has it, its turn is over, or the thread is interrupted. Trouble is met
     * by trying again.
     *
     * @param crowded whether others want the place
     */
    void workOn(String runId, BooleanSupplier crowded) {
        var sleeper = wakeups.register(runId);
        try (var lease = HeldLease.acquire(leases, "plan:" + runId)) {
            if (lease == null) {
                return;
            }
            var patience = new SourcePatience(properties.sourcePatience());
            for (int attempt = 1; !lease.lost(); attempt++) {
                if (workedThrough(runId, lease, sleeper, patience, crowded)) {
                    return;
                }
                sleeper.sleep(backOff(attempt));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            wakeups.forget(runId);
        }
    }

    private boolean workedThrough(
            String runId, HeldLease lease, Wakeups.Sleeper sleeper, SourcePatience patience, BooleanSupplier crowded)
            throws InterruptedException {
        try {
            plan(runId, lease, sleeper, patience, crowded);
            return true;
        } catch (Fenced fenced) {
            log.info("Another planner took over run {}, or a transaction took too long", runId);
            return false;
        } catch (RuntimeException trouble) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            log.warn("Planning run {} met trouble and is tried again", runId, trouble);
            return false;
        }
    }

    private void plan(
            String runId, HeldLease lease, Wakeups.Sleeper sleeper, SourcePatience patience, BooleanSupplier crowded)
            throws InterruptedException {
        var plan = plans.find(runId).orElse(null);
        if (plan == null) {
            return;
        }
        if (plan.endedAt() != null) {
            forget(plan);
            return;
        }
        try (var publisher = new TaskPublisher(kafka, plan, properties.largestTask());
                var planning = new Planning(
                        sources,
                        publisher,
                        reading,
                        properties.pageSize(),
                        patience,
                        plan.requested(),
                        stateOf(plan))) {
            var memory = new PositionMemory(plans, runId);
            var begun = System.nanoTime();
            var looked = begun;
            while (!lease.lost()) {
                var step = planning.step(plan, allowances.mayPlanThrough(runId));
                switch (step) {
                    case PUBLISHED -> memory.published(publisher.stateOffset());
                    case WAITING -> {
                        if (crowded.getAsBoolean()
                                && System.nanoTime() - begun > properties.turn().toNanos()) {
                            return;
                        }
                        sleeper.sleep(properties.look());
                    }
                    case READING -> sleeper.sleep(properties.look());
                    case SETTLED -> {
                        if (plans.settle(plan, planning.state().wantedRevision())) {
                            tell(plan, planning.state());
                            return;
                        }
                    }
                }
                var now = System.nanoTime();
                if (sleeper.changed()
                        || step == Planning.Step.SETTLED
                        || now - looked > properties.look().toNanos()) {
                    looked = now;
                    plan = plans.find(runId).orElse(null);
                    if (plan == null) {
                        return;
                    }
                    if (plan.endedAt() != null) {
                        publisher.forget();
                        plans.settle(plan, 0);
                        return;
                    }
                }
            }
        }
    }

    private void tell(PlanDocument plan, PlanState state) {
        traces.continuing(plan.traceParent(), "planning a run", () -> log.atInfo()
                .addKeyValue("runId", plan.runId())
                .log("Planned through {} of {} records", state.plannedThrough(), state.total()));
    }

    /** What is planned of a run that has ended is of no use to anybody. */
    private void forget(PlanDocument plan) {
        try (var publisher = new TaskPublisher(kafka, plan, properties.largestTask())) {
            publisher.forget();
        }
        plans.settle(plan, 0);
    }

    private PlanState stateOf(PlanDocument plan) {
        var from = plan.readFrom();
        if (from == null && plans.firstReadFrom(plan.runId(), history.end(plan.runId()))) {
            return PlanStates.nothing(plan.runId());
        }
        var begin = from == null
                ? plans.find(plan.runId()).map(PlanDocument::readFrom).orElse(0L)
                : from;
        return history.newest(plan.runId(), begin).orElseGet(() -> PlanStates.nothing(plan.runId()));
    }

    private static Duration backOff(int attempt) {
        var most = Math.min(LONGEST_BACK_OFF.toMillis(), FIRST_BACK_OFF.toMillis() << Math.min(attempt - 1, 10));
        return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
    }
}
