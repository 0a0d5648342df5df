package dev.assay.launcher.results;

import dev.assay.contracts.topic.ExportProgress.Upload;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of an upload, for people. */
final class Receipt {

    private static final double MEGABYTE = 1e6;

    private Receipt() {}

    /** The first line says how it ended, the second what there is to prove it. */
    static String of(Upload upload) {
        var uploaded = upload.state() == UploadState.UPLOADED;
        var lines = new ArrayList<String>();
        lines.add((uploaded ? "Uploaded to " + upload.dataset() : "The upload to " + upload.dataset() + " failed")
                + ": " + rows(upload) + ".");
        var proof = proof(upload);
        if (!proof.isEmpty()) {
            lines.add("  " + String.join(", ", proof));
        }
        var reason = upload.reason();
        if (reason != null) {
            lines.add("  " + (uploaded ? "The org warns: " : "") + reason.message());
        }
        return String.join("\n", lines);
    }

    /** How far one is that still goes on. */
    static String progress(Upload upload) {
        var state = upload.state().name().toLowerCase(Locale.ROOT);
        return "Uploading to " + upload.dataset() + ": " + state + ", " + parts(upload) + sent(upload.bytesSent())
                + " …";
    }

    private static String rows(Upload upload) {
        var found = upload.rowsFound();
        var warned = upload.rowsWarned();
        return number(upload.rowsSent()) + " rows sent, "
                + (found == null ? "not counted there" : number(found) + " found")
                + (warned == null || warned == 0 ? "" : ", " + number(warned) + " with a warning");
    }

    private static List<String> proof(Upload upload) {
        var proof = new ArrayList<String>();
        if (upload.jobId() != null) {
            proof.add("job " + upload.jobId() + (upload.operation() == null ? "" : " (" + upload.operation() + ")"));
            proof.add(parts(upload) + sent(upload.bytesSent()));
        }
        if (upload.startedAt() != null && upload.endedAt() != null) {
            var took = Duration.between(upload.startedAt(), upload.endedAt());
            proof.add(String.format(Locale.ROOT, "%.1f s, ended %s", took.toMillis() / 1e3, upload.endedAt()));
        }
        return proof;
    }

    private static String parts(Upload upload) {
        return upload.partsSent() + (upload.partsSent() == 1 ? " part" : " parts");
    }

    private static String sent(@Nullable Long bytes) {
        if (bytes == null) {
            return "";
        }
        return bytes < MEGABYTE
                ? String.format(Locale.ROOT, " of %,d bytes", bytes)
                : String.format(Locale.ROOT, " of %.1f MB", bytes / MEGABYTE);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
