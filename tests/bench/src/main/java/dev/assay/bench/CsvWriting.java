package dev.assay.bench;

import dev.assay.contracts.ExportTarget.Failures;
import dev.assay.contracts.Outcome;
import dev.assay.export.file.StructuredCsv;
import dev.assay.export.outcome.StoredOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Rows a second of the structured CSV's writer alone: outcomes are made, what it writes is thrown away. */
final class CsvWriting {

    private static final List<String> PARAMETERS = List.of("severity", "cause", "summary", "amount", "needs_review");
    private static final double MEGABYTE = 1 << 20;

    private CsvWriting() {}

    static List<Measurement> measure(int rows) {
        write(rows / 10);
        var before = liveHeap();
        var begin = System.nanoTime();
        var csv = write(rows);
        var seconds = (System.nanoTime() - begin) / 1e9;
        var grown = (liveHeap() - before) / MEGABYTE;
        return List.of(new Measurement(
                "CSV writer",
                csv.rows() / seconds,
                "rows/s",
                ">= 300000",
                String.format(
                        Locale.ROOT,
                        "%d rows in %.1f s, the writer alone; live heap grew by %.1f MB",
                        csv.rows(),
                        seconds,
                        grown)));
    }

    private static StructuredCsv write(int rows) {
        var csv = StructuredCsv.to(OutputStream.nullOutputStream(), "Claims, November", PARAMETERS, Failures.OMITTED);
        csv.begin();
        for (int number = 0; number < rows / PARAMETERS.size(); number++) {
            csv.write(outcome(number));
        }
        return ended(csv);
    }

    private static StructuredCsv ended(StructuredCsv csv) {
        try {
            csv.end();
            return csv;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredOutcome outcome(int number) {
        var response =
                "{\"severity\":" + number % 5 + ",\"cause\":\"water damage\",\"summary\":\"The claimant says that "
                        + "pipe " + number + " burst, \\\"overnight\\\", and flooded two rooms.\",\"amount\":" + number
                        + ".50,\"needs_review\":" + (number % 2 == 0) + "}";
        return new StoredOutcome(
                number,
                number,
                "CLM-" + number,
                null,
                Outcome.SUCCEEDED,
                response,
                "[]",
                null,
                null,
                1,
                400,
                60,
                200,
                "model",
                "stop");
    }

    private static double liveHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
