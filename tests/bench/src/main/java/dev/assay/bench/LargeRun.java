package dev.assay.bench;

import dev.assay.system.Part;
import dev.assay.system.RunResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A small run and one ten times as large: whether memory grows with it, and how fast its results are written. */
final class LargeRun {

    private static final double MEGABYTE = 1 << 20;

    private final BenchBatch batch;
    private final int records;
    private final Map<String, Double> small;
    private final Map<String, Double> large;
    private final RunResult result;

    LargeRun(BenchBatch batch, int records) {
        this.batch = batch;
        this.records = records;
        batch.answerAtOnce();
        batch.run(records / 10);
        this.small = liveHeaps();
        this.result = batch.run(records);
        this.large = liveHeaps();
    }

    private Map<String, Double> liveHeaps() {
        var heaps = new LinkedHashMap<String, Double>();
        for (Part part : batch.system().parts()) {
            if (part.pid() != null) {
                heaps.put(part.name(), LiveHeap.bytes(part.pid()) / MEGABYTE);
            }
        }
        return heaps;
    }

    List<Measurement> heapGrowth() {
        var measurements = new ArrayList<Measurement>();
        small.forEach((name, before) -> {
            double after = large.getOrDefault(name, before);
            measurements.add(new Measurement(
                    "live heap of " + name,
                    (after / before - 1) * 100,
                    "% growth",
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

    List<Measurement> csvRate() {
        var begin = System.nanoTime();
        var rows = batch.system().gateway().lines("/api/results/" + result.run() + "/file?format=long") - 1;
        var seconds = (System.nanoTime() - begin) / 1e9;
        return List.of(new Measurement(
                "CSV download",
                rows / seconds,
                "rows/s",
                String.format(Locale.ROOT, "%d rows in %.1f s, through the gateway", rows, seconds)));
    }
}
