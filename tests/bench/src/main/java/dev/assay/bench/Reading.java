package dev.assay.bench;

import dev.assay.contracts.Selection;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.RecordStream;
import dev.assay.system.AssaySystem;
import dev.assay.system.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Records a second that catalog-service reads from the stand-in org, all of them, by the stream that other services read. */
final class Reading {

    private static final List<String> FIELDS = List.of("Claim_Number", "Policy_Type", "Claim_Amount", "Narrative");

    private final AssaySystem system;
    private final int records;

    Reading(AssaySystem system, int records) {
        this.system = system;
        this.records = records;
    }

    List<Measurement> measure() {
        read(records / 10);
        var before = Heaps.of(system);
        var begin = System.nanoTime();
        read(records);
        var seconds = (System.nanoTime() - begin) / 1e9;

        var reading = CompletableFuture.runAsync(() -> read(records));
        var during = before;
        while (!reading.isDone()) {
            during = Heaps.larger(during, Heaps.of(system));
        }
        reading.join();
        double catalogBefore = Objects.requireNonNull(before.get("catalog"));
        double catalogDuring = Objects.requireNonNull(during.get("catalog"));

        var measurements = new ArrayList<Measurement>();
        measurements.add(new Measurement(
                "reading",
                records / seconds,
                "records/s",
                ">= 50000",
                String.format(Locale.ROOT, "%d records, %d fields, in %.1f s", records, FIELDS.size(), seconds)));
        measurements.add(new Measurement(
                "live heap of catalog while reading",
                catalogDuring,
                "MB",
                null,
                String.format(Locale.ROOT, "%.1f MB after a tenth of it", catalogBefore)));
        measurements.add(Heaps.largest("reading", during));
        return measurements;
    }

    private void read(int wanted) {
        var dataset = system.gateway().get("/api/sources/sandbox/datasets/Insurance_Claims", Dataset.class);
        var question = new RecordStream(
                dataset.id(),
                Objects.requireNonNull(dataset.versionId()),
                "Claim_Number",
                null,
                FIELDS,
                new Selection.Sample(wanted),
                null,
                null);
        var catalog = Http.of(
                "http://127.0.0.1:" + system.part("catalog").port(),
                system.call("service-token").out().strip());
        var lines = catalog.lines("/internal/sources/sandbox/records", question);
        if (lines != wanted) {
            throw new IllegalStateException(wanted + " records were asked for, " + lines + " came");
        }
    }
}
