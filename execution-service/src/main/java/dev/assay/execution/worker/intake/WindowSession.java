package dev.assay.execution.worker.intake;

import dev.assay.execution.worker.intake.Delivery.Finished;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnreleasedInstanceIdException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window from joining the group until leaving it, on the thread that owns the Kafka clients. */
final class WindowSession implements AutoCloseable, ConsumerRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(WindowSession.class);
    private static final Duration WHEN_ROOM = Duration.ofMillis(10);
    private static final Duration WHEN_IDLE = Duration.ofMillis(50);
    private static final long POLL_AT_LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Windows full of tasks that wait for their turn at an endpoint; runs that others wait for have no more planned. */
    private static final int MOST_AWAY = 8;

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

    private final WindowSettings settings;
    private final WindowClients clients;
    private final Consumer<State> onState;
    private final InFlight inFlight;
    private final Assignment assignment = new Assignment();
    private final Set<TopicPartition> paused = new HashSet<>();
    private final CommittedPositions positions;
    private final Flushes flushes;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private long polledNanos;

    /** Where a window stands. */
    enum State {
        JOINING,
        JOINED
    }

    WindowSession(
            WindowSettings settings,
            WindowClients clients,
            TaskEnding ending,
            WindowMetrics metrics,
            Consumer<State> onState) {
        this.settings = settings;
        this.clients = clients;
        this.onState = onState;
        this.inFlight = new InFlight(
                new ResultMessages(ending, metrics, settings.largestMessage()), metrics, MOST_AWAY * settings.window());
        this.consumer = clients.consumer();
        this.positions = new CommittedPositions(clients::positionReader);
        try {
            this.flushes = new Flushes(
                    settings.flushInterval(),
                    assignment,
                    consumer,
                    positions,
                    new ResultTransactions(clients::producer),
                    metrics);
        } catch (RuntimeException e) {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
            throw e;
        }
    }

    void run(BooleanSupplier stopping) throws InterruptedException {
        consumer.subscribe(List.of(settings.topic()), this);
        try {
            while (!stopping.getAsBoolean()) {
                turn();
            }
            finish();
        } catch (UnreleasedInstanceIdException heldByTheDead) {
            clients.expelPredecessor();
            throw heldByTheDead;
        }
    }

    private void turn() throws InterruptedException {
        fill();
        var full = inFlight.count() >= settings.window();
        var hungry = assignment.waiting() <= settings.window() / 4;
        if (full || !hungry) {
            collect(Math.min(flushes.untilDue(), WHEN_ROOM.toNanos()));
        }
        if (hungry) {
            resumeReachable();
            poll(full ? Duration.ZERO : inFlight.count() == 0 ? WHEN_IDLE : WHEN_ROOM);
        } else if (System.nanoTime() - polledNanos > POLL_AT_LEAST_NANOS) {
            // Nothing more is wanted, but who does not poll hears of no rebalance.
            pause(consumer.assignment());
            poll(Duration.ZERO);
        }
        collect(0);
        flushes.whenDue();
    }

    private void poll(Duration wait) {
        var delivered = consumer.poll(wait);
        polledNanos = System.nanoTime();
        assignment.begin();
        assignment.add(delivered);
        if (consumer.groupMetadata().generationId() > 0) {
            onState.accept(State.JOINED);
        }
    }

    private void resumeReachable() {
        var outOfReach = assignment.outOfReach();
        var back = new HashSet<>(paused);
        back.removeAll(outOfReach);
        back.retainAll(consumer.assignment());
        if (!back.isEmpty()) {
            consumer.resume(back);
        }
        paused.clear();
        pause(outOfReach);
    }

    private void pause(Set<TopicPartition> partitions) {
        if (!paused.containsAll(partitions)) {
            consumer.pause(partitions);
        }
        paused.addAll(partitions);
    }

    /** Starts tasks that wait while the window has room. */
    private void fill() {
        while (inFlight.count() < settings.window()) {
            var next = assignment.take();
            if (next == null) {
                return;
            }
            inFlight.start(next);
        }
    }

    /** Takes in what has ended, waiting for the first no longer than given. */
    private void collect(long waitNanos) throws InterruptedException {
        var next = inFlight.next(waitNanos);
        while (next != null) {
            ended(next);
            next = inFlight.next(0);
        }
        fill();
    }

    private void ended(Finished finished) {
        var partition = finished.delivery().partition();
        if (!partition.ours()) {
            return;
        }
        if (finished.message() == null) {
            throw new IllegalStateException("a task was neither ended nor given away");
        }
        partition.progress().done(finished.delivery().offset());
        flushes.add(finished);
        assignment.unpark(partition);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            var added = Set.copyOf(partitions);
            assignment.assigned(added, positions.read(added));
            pause(added);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            await(partitions, settings.revokePatience());
            flushes.now();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } finally {
            drop(partitions);
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        drop(partitions);
    }

    /** Takes no more from some partitions and lets what is in flight there end; the others go on. */
    private void await(Collection<TopicPartition> partitions, Duration patience) throws InterruptedException {
        assignment.stopTaking(partitions);
        var deadline = System.nanoTime() + patience.toNanos();
        while (!assignment.idle(partitions) && System.nanoTime() - deadline < 0) {
            collect(WHEN_ROOM.toNanos());
            flushes.whenDue();
        }
    }

    private void drop(Collection<TopicPartition> partitions) {
        assignment.drop(partitions);
        paused.removeAll(partitions);
        flushes.dropStrange();
    }

    private void finish() throws InterruptedException {
        onState.accept(State.JOINING);
        await(assignment.partitions(), settings.stopPatience());
        flushes.now();
    }

    /** Calls off what is still in flight and leaves the group for real, so that others take over at once. */
    @Override
    public void close() {
        drop(assignment.partitions());
        try {
            consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT)
                    .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        } catch (KafkaException e) {
            log.debug("The consumer did not leave in peace", e);
        } finally {
            positions.close();
            flushes.close();
        }
    }
}
