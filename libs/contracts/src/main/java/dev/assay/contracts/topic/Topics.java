package dev.assay.contracts.topic;

import java.util.List;
import java.util.Map;

/** The topics: their names, and how their owners declare them. */
public final class Topics {

    public static final String RUNS = "assay.runs.v1";
    public static final String PLANS = "assay.plans.v1";
    public static final String RECORD_TASKS = "assay.record-tasks.v1";
    public static final String INTERACTIVE_RECORD_TASKS = "assay.record-tasks.interactive.v1";
    public static final String RECORD_OUTCOMES = "assay.record-outcomes.v1";
    public static final String RUN_PROGRESS = "assay.run-progress.v1";
    public static final String EXPORTS = "assay.exports.v1";

    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

    private Topics() {}

    /** A topic's dead letters: what could not be read, as read, with the reason in a header. */
    public static String deadLetters(String topic) {
        return topic + ".dlt";
    }

    /** All of them. */
    public static List<Declaration> declarations() {
        return List.of(
                new Declaration(RUNS, 8, Map.of()),
                new Declaration(PLANS, 8, COMPACTED),
                new Declaration(RECORD_TASKS, 64, Map.of()),
                new Declaration(INTERACTIVE_RECORD_TASKS, 16, Map.of()),
                new Declaration(RECORD_OUTCOMES, 16, Map.of()),
                new Declaration(RUN_PROGRESS, 8, COMPACTED),
                new Declaration(EXPORTS, 8, COMPACTED));
    }

    /**
     * How a topic is declared. The owner declares it; readers may declare it too, with the same words, so that neither has to
     * start first.
     *
     * @param topic its name
     * @param partitions more than there will ever be readers of a group; fixed for a topic's life
     * @param settings beyond the broker's own, by Kafka's names
     */
    public record Declaration(String topic, int partitions, Map<String, String> settings) {}
}
