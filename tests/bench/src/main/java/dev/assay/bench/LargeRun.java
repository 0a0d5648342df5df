package dev.assay.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A small run and one ten times as large: whether memory grows with it. */
final class LargeRun {

    private final int records;
    private final Map<String, Double> small;
    private final Map<String, Double> large;

    LargeRun(BenchBatch batch, int records) {
        this.records = records;
        batch.answerAtOnce();
        batch.run(records / 10);
        this.small = Heaps.of(batch.system());
        batch.run(records);
        this.large = Heaps.of(batch.system());
    }

    List<Measurement> heapGrowth() {
        var measurements = new ArrayList<Measurement>();
        small.forEach((name, before) -> {
            double after = large.getOrDefault(name, before);
            measurements.add(new Measurement(
                    "live heap of " + name,
                    (after / before - 1) * 100,
                    "% growth",
                    "<= 10",
                    String.format(
                            Locale.ROOT,
                            "%.1f MB after %d records, %.1f after %d",
                            before,
                            records / 10,
                            after,
                            records)));
        });
        return measurements;
    }
}
