package dev.assay.execution.worker.intake;

import java.time.Duration;

/**
 * How one lane's window works.
 *
 * @param brokers where Kafka is
 * @param topic the lane's topic
 * @param group the consumer group that all workers of the lane share
 * @param lane for names: {@code batch} or {@code interactive}
 * @param slot the worker slot; no other worker has the same
 * @param window most tasks in flight
 * @param flushInterval longest time that a finished task waits for its transaction
 * @param revokePatience how long calls in flight may go on when their partition goes to another worker
 * @param stopPatience how long calls in flight may go on when the worker stops
 * @param largestMessage bytes; a result that is larger ends as failed
 */
public record WindowSettings(
        String brokers,
        String topic,
        String group,
        String lane,
        String slot,
        int window,
        Duration flushInterval,
        Duration revokePatience,
        Duration stopPatience,
        int largestMessage) {}
