package dev.assay.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Records a second through the whole system when the model answers at once, from the request to the written file. */
final class Throughput {

    private static final int RECORDS = 20_000;
    private static final int RUNS = 3;

    private Throughput() {}

    static List<Measurement> measure(BenchBatch batch) {
        batch.answerAtOnce();
        var rates = Stream.generate(() -> batch.run(RECORDS))
                .limit(RUNS)
                .map(result -> result.records() / result.seconds())
                .sorted(Comparator.naturalOrder())
                .toList();
        return List.of(new Measurement(
                "zero-latency throughput",
                rates.get(RUNS / 2),
                "records/s",
                ">= 2000",
                String.format(
                        Locale.ROOT, "median of %d runs, %.0f to %.0f", RUNS, rates.getFirst(), rates.getLast())));
    }
}
