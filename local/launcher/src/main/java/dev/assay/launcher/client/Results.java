package dev.assay.launcher.client;

import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.http.UploadCheck;
import dev.assay.contracts.http.UploadRequest;
import dev.assay.contracts.topic.ExportProgress;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What became of a run's records, at the gateway: files and uploads. */
public final class Results {

    private final Http http;

    Results(Http http) {
        this.http = http;
    }

    /** How the export of a run goes. */
    public ExportProgress of(String run) throws InterruptedException {
        return http.read(http.json("GET", path(run), null), ExportProgress.class);
    }

    /**
     * The file of a run's outcomes.
     *
     * @param sink gets its bytes; called again from the start if they break off
     */
    public void file(String run, FileWish wish, Sink sink) throws InterruptedException {
        var path = new Query(path(run) + "/file")
                .with("format", wish.format())
                .with("safe", wish.spreadsheetSafe() ? "true" : null)
                .with("failures", wish.failures() == ExportTarget.Failures.ERROR_ROW ? "error-row" : null)
                .with("records", wish.succeededOnly() ? "succeeded" : null);
        http.stream(http.request(path.toString()).GET().build(), sink::take);
    }

    /** What an upload would be, before anything is sent. */
    public UploadCheck check(String run, UploadRequest request) throws InterruptedException {
        return http.read(http.json("POST", path(run) + "/upload/check", request), UploadCheck.class);
    }

    /** Asks for an upload. */
    public ExportProgress upload(String run, UploadRequest request) throws InterruptedException {
        return http.read(http.json("POST", path(run) + "/upload", request), ExportProgress.class);
    }

    private static String path(String run) {
        return "/api/results/" + Http.encoded(run);
    }

    /**
     * What a file of results is to hold.
     *
     * @param format long, wide or jsonl
     * @param spreadsheetSafe whether formulas are defused
     * @param failures what becomes of records that did not succeed; left out when absent
     * @param succeededOnly whether only records that succeeded are in it
     */
    public record FileWish(
            String format, boolean spreadsheetSafe, ExportTarget.@Nullable Failures failures, boolean succeededOnly) {}

    /** Takes a file's bytes. */
    public interface Sink {
        /** All of them, from the first. */
        void take(InputStream bytes) throws IOException;
    }
}
