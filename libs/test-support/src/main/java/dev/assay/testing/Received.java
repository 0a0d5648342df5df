package dev.assay.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was on its topic.
 *
 * @param message what it says; as bytes, none where it has no value
 * @param key its key, if it has one
 * @param headers its headers as text
 * @param partition the topic's partition
 * @param offset its place there
 */
public record Received<T>(T message, @Nullable String key, Map<String, String> headers, int partition, long offset) {}
