package dev.assay.catalog.plan;

import dev.assay.contracts.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for plans that are due and has them worked on, each on a virtual thread of its own, so many of a lane at once. Where more
 * are due, those that only wait take turns.
 */
@Component
class Planner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Planner.class);
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Thread> working = new ConcurrentHashMap<>();
    private final Map<String, Long> worked = new ConcurrentHashMap<>();
    private final Set<Lane> crowded = ConcurrentHashMap.newKeySet();
    private final Map<Lane, Semaphore> places = new EnumMap<>(Lane.class);
    private final Semaphore bell = new Semaphore(0);
    private final PlanDocuments plans;
    private final PlanWork work;
    private final PlanningProperties properties;
    private volatile boolean running;

    Planner(PlanDocuments plans, PlanWork work, PlanningProperties properties) {
        this.plans = plans;
        this.work = work;
        this.properties = properties;
        for (var lane : Lane.values()) {
            places.put(lane, new Semaphore(properties.atOnce()));
        }
    }

    /** There may be a plan that is due. */
    void look() {
        bell.release();
    }

    private void watch() {
        var swept = System.nanoTime();
        while (running) {
            try {
                beginDue();
                if (System.nanoTime() - swept > SWEEP.toNanos()) {
                    swept = System.nanoTime();
                    plans.forgetEnded(properties.remember());
                }
            } catch (RuntimeException storeDown) {
                log.warn("Plans cannot be looked for; trying again", storeDown);
            }
            try {
                if (bell.tryAcquire(properties.look().toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Those first that were never worked on here, then those whose turn is longest ago. */
    private void beginDue() {
        var due = new ArrayList<>(plans.due());
        worked.keySet().retainAll(due.stream().map(PlanDocuments.Due::runId).collect(Collectors.toSet()));
        var turns = Map.copyOf(worked);
        due.sort(Comparator.comparing(plan -> turns.getOrDefault(plan.runId(), Long.MIN_VALUE)));
        var full = EnumSet.noneOf(Lane.class);
        for (var plan : due) {
            if (!working.containsKey(plan.runId()) && !begin(plan)) {
                full.add(plan.lane());
            }
        }
        crowded.addAll(full);
        crowded.retainAll(full);
    }

    /** False when there is no place. */
    private boolean begin(PlanDocuments.Due due) {
        var place = java.util.Objects.requireNonNull(places.get(due.lane()));
        if (!place.tryAcquire()) {
            return false;
        }
        var thread = Thread.ofVirtual().name("plan-" + due.runId()).unstarted(() -> {
            try {
                work.workOn(due.runId(), () -> crowded.contains(due.lane()));
            } finally {
                worked.put(due.runId(), System.nanoTime());
                working.remove(due.runId());
                place.release();
            }
        });
        working.put(due.runId(), thread);
        thread.start();
        return true;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("planner").start(this::watch);
    }

    /** Interrupts every plan; leases are given back, so that another instance goes on at once. */
    @Override
    public void stop() {
        running = false;
        bell.release();
        var threads = Set.copyOf(working.values());
        threads.forEach(Thread::interrupt);
        var deadline = System.nanoTime() + STOP_PATIENCE.toNanos();
        for (var thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
