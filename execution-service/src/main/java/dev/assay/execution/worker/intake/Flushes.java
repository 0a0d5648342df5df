package dev.assay.execution.worker.intake;

import dev.assay.execution.worker.intake.Delivery.Finished;
import dev.assay.execution.worker.intake.ResultTransactions.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What has ended and is yet to be sent: now and then, in one transaction with the offsets. While one is under way the window goes
 * on, and what ends meanwhile waits for the next. Used by one thread.
 */
final class Flushes implements AutoCloseable {

    private final Duration interval;
    private final Assignment assignment;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final CommittedPositions positions;
    private final ResultTransactions transactions;
    private final WindowMetrics metrics;
    private final List<Finished> unsent = new ArrayList<>();
    private @Nullable Flush underWay;
    private long begunNanos = System.nanoTime();

    Flushes(
            Duration interval,
            Assignment assignment,
            KafkaConsumer<byte[], byte[]> consumer,
            CommittedPositions positions,
            ResultTransactions transactions,
            WindowMetrics metrics) {
        this.interval = interval;
        this.assignment = assignment;
        this.consumer = consumer;
        this.positions = positions;
        this.transactions = transactions;
        this.metrics = metrics;
    }

    /**
     * A transaction under way.
     *
     * @param results what it sends
     * @param partitions whose offsets it commits
     */
    private record Flush(List<Finished> results, Set<TopicPartition> partitions, Future<End> end) {}

    /** Takes what has ended; it is noted as done already. */
    void add(Finished finished) {
        unsent.add(finished);
    }

    /** Nanoseconds until something is to be done; long while a transaction is under way. */
    long untilDue() {
        return underWay != null ? Long.MAX_VALUE : Math.max(0, begunNanos + interval.toNanos() - System.nanoTime());
    }

    /** Begins a transaction when it is time, and sees to one that has ended. */
    void whenDue() throws InterruptedException {
        var flush = underWay;
        if (flush != null && flush.end().isDone()) {
            settle(flush);
        }
        if (untilDue() == 0) {
            begin();
        }
    }

    /** Sends all that has ended by now, and waits until that is decided. */
    void now() throws InterruptedException {
        settleUnderWay();
        begin();
        settleUnderWay();
    }

    /** Forgets what ended in partitions that are no longer ours. */
    void dropStrange() {
        unsent.removeIf(finished -> !finished.delivery().partition().ours());
    }

    /** One transaction with what has ended, if anything has. */
    private void begin() {
        begunNanos = System.nanoTime();
        var positions = assignment.takePositions();
        if (positions.isEmpty()) {
            return;
        }
        var results = List.copyOf(unsent);
        unsent.clear();
        var messages =
                results.stream().map(Finished::message).filter(Objects::nonNull).toList();
        var end = transactions.begin(messages, positions, consumer.groupMetadata());
        underWay = new Flush(results, Set.copyOf(positions.keySet()), end);
    }

    private void settleUnderWay() throws InterruptedException {
        var flush = underWay;
        if (flush != null) {
            settle(flush);
        }
    }

    /** Waits for a transaction's end and does what follows from it. */
    private void settle(Flush flush) throws InterruptedException {
        var end = await(flush.end());
        underWay = null;
        if (end == End.COMMITTED) {
            metrics.flushed(System.nanoTime() - begunNanos);
            return;
        }
        // The next one sends them again, but for those that an uncertain one has sent.
        assignment.notCommitted(flush.partitions());
        unsent.addAll(flush.results());
        dropStrange();
        if (end == End.UNCERTAIN) {
            forgetSent();
        }
    }

    private static <T> T await(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("It is not known what was sent", e.getCause());
        }
    }

    /** After a transaction whose end nobody told: what the committed offsets mark was sent. */
    private void forgetSent() throws InterruptedException {
        var committed = await(positions.read(assignment.partitions()));
        var sent = new HashMap<TopicPartition, PartitionProgress>();
        unsent.removeIf(finished -> sent.computeIfAbsent(
                        finished.delivery().partition().partition(),
                        partition -> PartitionProgress.from(committed.get(partition)))
                .isDone(finished.delivery().offset()));
    }

    @Override
    public void close() {
        transactions.close();
    }
}
