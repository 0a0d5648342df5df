package dev.assay.execution.worker.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.assay.testing.Infrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class PermitsIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LONG = TimeUnit.SECONDS.toNanos(20);

    private final MongoClient client = MongoClients.create(Infrastructure.store());
    private final MongoTemplate store =
            new MongoTemplate(client, "permits-" + UUID.randomUUID().toString().substring(0, 8));
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
        store.getDb().drop();
        client.close();
    }

    @Test
    void neverMoreInFlightThanTheCapAndBothBusyWorkersGetTheirPart() throws InterruptedException {
        var cap = Cap.ofRun("r1", 6);
        var all = new AtomicInteger();
        var most = new AtomicInteger();
        var one = new Busy(permits("one"), cap, all, most);
        await().atMost(PATIENCE).until(() -> one.inFlight.get() == 6);
        var two = new Busy(permits("two"), cap, all, most);

        await().atMost(PATIENCE).until(() -> one.inFlight.get() == 3 && two.inFlight.get() == 3);

        assertThat(most).hasValueLessThanOrEqualTo(6);
    }

    @Test
    void whoStopsLeavesEverythingToTheOthers() throws Exception {
        var cap = Cap.ofConnection("c1", 4);
        var all = new AtomicInteger();
        var most = new AtomicInteger();
        var one = new Busy(permits("one"), cap, all, most);
        var two = new Busy(permits("two"), cap, all, most);
        await().atMost(PATIENCE).until(() -> one.inFlight.get() == 2 && two.inFlight.get() == 2);

        one.close();

        await().atMost(PATIENCE).until(() -> two.inFlight.get() == 4);
        assertThat(most).hasValueLessThanOrEqualTo(4);
    }

    @Test
    void takesBackWhatADeadSlotHolds() throws InterruptedException {
        store.insert(new PermitLeases("run:r2", 7, List.of(new PermitLeases.Lease("dead", 2, 2, 5))));
        var living = new Permits(store, "living", Duration.ofSeconds(2));
        open.add(living);

        assertThat(living.enter(List.of(Cap.ofRun("r2", 2)), false, LONG)).isTrue();
        assertThat(living.enter(List.of(Cap.ofRun("r2", 2)), false, LONG)).isTrue();
    }

    @Test
    void leavesNoDocumentWhenNobodyCallsAnyMore() throws InterruptedException {
        var permits = permits("one");
        var caps = List.of(Cap.ofRun("r3", 2), Cap.ofConnection("c3", 3));

        assertThat(permits.enter(caps, false, LONG)).isTrue();
        assertThat(store.findAll(PermitLeases.class)).hasSize(2);
        permits.leave(caps);

        await().atMost(PATIENCE).until(() -> store.findAll(PermitLeases.class).isEmpty());
    }

    @Test
    void takesNothingWhenOneOfTheCapsIsUsedUp() throws InterruptedException {
        var permits = permits("one");
        var run = Cap.ofRun("r4", 2);
        var connection = Cap.ofConnection("c4", 1);
        assertThat(permits.enter(List.of(connection), false, LONG)).isTrue();

        assertThat(permits.enter(List.of(run, connection), false, TimeUnit.MILLISECONDS.toNanos(300)))
                .isFalse();

        assertThat(permits.enter(List.of(run), false, LONG)).isTrue();
        assertThat(permits.enter(List.of(run), false, LONG)).isTrue();
    }

    private Permits permits(String slot) {
        var permits = new Permits(store, slot);
        open.add(permits);
        return permits;
    }

    /** A worker with more calls to make than it may. */
    private final class Busy implements AutoCloseable {

        private final AtomicInteger inFlight = new AtomicInteger();
        private final List<Thread> callers = new ArrayList<>();

        private Busy(Permits permits, Cap cap, AtomicInteger all, AtomicInteger most) {
            for (int i = 0; i < 12; i++) {
                callers.add(Thread.ofVirtual().start(() -> call(permits, cap, all, most)));
            }
            open.add(this);
        }

        private void call(Permits permits, Cap cap, AtomicInteger all, AtomicInteger most) {
            try {
                while (true) {
                    if (permits.enter(List.of(cap), false, LONG)) {
                        try {
                            inFlight.incrementAndGet();
                            most.accumulateAndGet(all.incrementAndGet(), Math::max);
                            TimeUnit.MILLISECONDS.sleep(20);
                        } finally {
                            all.decrementAndGet();
                            inFlight.decrementAndGet();
                            permits.leave(List.of(cap));
                        }
                    }
                }
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() throws InterruptedException {
            callers.forEach(Thread::interrupt);
            for (var caller : callers) {
                caller.join();
            }
        }
    }
}
