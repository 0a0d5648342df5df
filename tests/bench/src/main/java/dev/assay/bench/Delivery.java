package dev.assay.bench;

import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.http.UploadCheck;
import dev.assay.contracts.http.UploadRequest;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.system.RunResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What becomes of the outcomes of one large run: downloaded through the gateway, and uploaded into the stand-in org. */
final class Delivery {

    private static final double MEGABYTE = 1e6;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final BenchBatch batch;
    private final RunResult run;

    Delivery(BenchBatch batch, int records) {
        this.batch = batch;
        batch.answerAtOnce();
        this.run = batch.run(records);
    }

    List<Measurement> download() {
        var begin = System.nanoTime();
        var rows = batch.system().gateway().lines(results("/file?format=long")) - 1;
        var seconds = (System.nanoTime() - begin) / 1e9;
        return List.of(
                new Measurement(
                        "CSV download",
                        rows / seconds,
                        "rows/s",
                        ">= 200000",
                        String.format(
                                Locale.ROOT,
                                "%d rows of %d outcomes in %.1f s, through the gateway",
                                rows,
                                run.records(),
                                seconds)),
                Heaps.largest("CSV download", Heaps.of(batch.system())));
    }

    List<Measurement> upload() {
        var gateway = batch.system().gateway();
        var target = new ExportTarget("sandbox", "Benchmark_Answers", null, ExportTarget.Operation.OVERWRITE);
        var request = new UploadRequest(target, null, true);
        var check = gateway.post(results("/upload/check"), request, UploadCheck.class);
        gateway.post(results("/upload"), request);
        var heaps = Map.<String, Double>of();
        var upload = state();
        while (!upload.state().ended()) {
            if (upload.partsSent() > 0 && heaps.isEmpty()) {
                heaps = Heaps.of(batch.system());
            }
            pause();
            upload = state();
        }
        if (upload.state() != UploadState.UPLOADED) {
            throw new IllegalStateException("The measured upload failed: " + upload);
        }
        var seconds =
                Duration.between(Objects.requireNonNull(upload.startedAt()), Objects.requireNonNull(upload.endedAt()))
                                .toMillis()
                        / 1e3;
        var measurements = new ArrayList<Measurement>();
        measurements.add(new Measurement(
                "upload",
                check.bytes() / MEGABYTE / seconds,
                "MB/s",
                null,
                String.format(
                        Locale.ROOT,
                        "%.1f MB of CSV, %d parts, until the rows were counted there, %.1f s",
                        check.bytes() / MEGABYTE,
                        upload.partsSent(),
                        seconds)));
        measurements.add(Heaps.largest("upload", Heaps.larger(heaps, Heaps.of(batch.system()))));
        return measurements;
    }

    private ExportProgress.Upload state() {
        var progress = batch.system().gateway().get(results(""), ExportProgress.class);
        return Objects.requireNonNull(progress.upload());
    }

    private String results(String what) {
        return "/api/results/" + run.run() + what;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
