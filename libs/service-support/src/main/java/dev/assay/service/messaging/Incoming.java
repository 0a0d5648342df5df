package dev.assay.service.messaging;

import org.jspecify.annotations.Nullable;

/**
 * A message and where it was read.
 *
 * @param message the message
 * @param partition the topic's partition
 * @param offset its place there
 * @param traceParent the trace it belongs to, if it said so
 */
public record Incoming<T>(
        T message, int partition, long offset, @Nullable String traceParent) {}
