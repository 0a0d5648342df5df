package dev.assay.execution.progress;

import dev.assay.contracts.Lane;
import dev.assay.execution.ledger.Ledger;
import dev.assay.execution.ledger.Nudge;
import dev.assay.execution.ledger.OutcomePartitions;
import dev.assay.execution.plan.Plans;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.execution.run.ActiveRun;
import dev.assay.execution.run.Bindings;
import dev.assay.execution.run.Runs;
import dev.assay.service.messaging.OutgoingMessages;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One look at all active runs: decides what is next for those whose ledger is kept here, and says where they stand. */
@Component
@ConditionalOnRole(Role.API)
class Steering {

    private static final Logger log = LoggerFactory.getLogger(Steering.class);
    private static final double NANOS = 1e9;

    private final Runs runs;
    private final Plans plans;
    private final Ledger ledger;
    private final OutcomePartitions partitions;
    private final Capacity capacity;
    private final Deeds deeds;
    private final Healing healing;
    private final Flows flows;
    private final OutgoingMessages messages;
    private final Nudge nudge;
    private final ProgressProperties properties;
    private final Map<String, RunWatch> watches = new HashMap<>();

    Steering(
            Runs runs,
            Plans plans,
            Ledger ledger,
            OutcomePartitions partitions,
            Capacity capacity,
            Deeds deeds,
            Healing healing,
            Flows flows,
            OutgoingMessages messages,
            Nudge nudge,
            ProgressProperties properties) {
        this.runs = runs;
        this.plans = plans;
        this.ledger = ledger;
        this.partitions = partitions;
        this.capacity = capacity;
        this.deeds = deeds;
        this.healing = healing;
        this.flows = flows;
        this.messages = messages;
        this.nudge = nudge;
        this.properties = properties;
    }

    /** Looks once; trouble with one run does not keep the others from being looked at. */
    void look() {
        var active = runs.active();
        var own = active.stream().filter(run -> partitions.own(run.id())).toList();
        var ids = own.stream().map(ActiveRun::id).collect(Collectors.toSet());
        watches.keySet().retainAll(ids);
        flows.keepOnly(ids);
        healing.keepOnly(ids);
        if (own.isEmpty()) {
            return;
        }
        var seenPlans = plans.of(ids);
        var shares = shares(active);
        for (var run : own) {
            try {
                ledger.standing(run.id())
                        .map(standing -> new Situation(run, seenPlans.get(run.id()), standing))
                        .ifPresent(situation -> steer(situation, shares.getOrDefault(run.id(), 0)));
            } catch (RuntimeException e) {
                log.atWarn()
                        .addKeyValue("runId", run.id())
                        .setCause(e)
                        .log("A run could not be steered; it is tried again");
            }
        }
    }

    private Map<String, Integer> shares(List<ActiveRun> active) {
        var shares = new HashMap<String, Integer>();
        for (var lane : Lane.values()) {
            var moving = active.stream()
                    .filter(run -> run.spec().lane() == lane && run.moving())
                    .toList();
            shares.putAll(capacity.shares(lane, moving));
        }
        return shares;
    }

    private void steer(Situation situation, int share) {
        var run = situation.run();
        var nanos = System.nanoTime();
        var watch = watches.computeIfAbsent(run.id(), id -> new RunWatch());
        var rate = watch.look(situation, nanos);
        switch (Move.after(situation)) {
            case Move.Wait() -> {
                if (situation.outstanding() > 0 && watch.still(properties.healAfter(), nanos)) {
                    healing.heal(situation);
                }
            }
            case Move.Advance(var state) -> {
                deeds.advance(run, state);
                nudge.now();
            }
            case Move.PauseFor(var reason) -> {
                deeds.pause(run, reason);
                nudge.now();
            }
            case Move.WantReturned() -> deeds.wantReturned(run);
            case Move.End(var state, var reason) -> {
                deeds.end(situation, state, reason);
                return;
            }
        }
        var flow = Flow.of(situation, share, rate, properties.lookAhead().toNanos() / NANOS)
                .withStandstill(capacity.standstill(run));
        flows.set(run.id(), flow);
        say(situation, flow, share, watch, nanos);
    }

    private void say(Situation situation, Flow flow, int share, RunWatch watch, long nanos) {
        var now = Instant.now();
        var progress = Snapshots.active(situation, flow, now, watch.sequence(Sequences.at(now)));
        if (watch.due(progress, share, properties.pace(), properties.heartbeat(), nanos)) {
            messages.send(
                    Bindings.RUN_PROGRESS, progress, situation.run().spec().traceParent());
            watch.said(progress, nanos);
        }
    }
}
