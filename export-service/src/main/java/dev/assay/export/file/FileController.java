package dev.assay.export.file;

import dev.assay.export.outcome.Outcomes;
import dev.assay.export.run.Exports;
import dev.assay.export.run.RunExport;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Downloads. Written straight to the connection by the request's own thread, which is virtual. */
@RestController
class FileController {

    private static final int BUFFER = 1 << 16;

    private final Exports exports;
    private final Outcomes outcomes;
    private final MeterRegistry meters;

    FileController(Exports exports, Outcomes outcomes, MeterRegistry meters) {
        this.exports = exports;
        this.outcomes = outcomes;
        this.meters = meters;
    }

    @GetMapping("/api/results/{run}/file")
    void file(
            @PathVariable String run,
            @RequestParam(defaultValue = "long") String format,
            @RequestParam(defaultValue = "false") String safe,
            @RequestParam(defaultValue = "omitted") String failures,
            @RequestParam(defaultValue = "all") String records,
            HttpServletResponse response)
            throws IOException {
        var form = FileFormat.named(format);
        var choices = FileChoices.of(safe, failures, records);
        var export = exports.ready(run);
        response.setContentType(form.contentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(FileName.of(export.name(), form)));
        write(export, form, choices, response);
    }

    private void write(RunExport export, FileFormat form, FileChoices choices, HttpServletResponse response)
            throws IOException {
        var out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER);
        var writer = form.writer(out, export, choices);
        writer.begin();
        outcomes.each(export, 0, outcome -> {
            if (choices.has(outcome)) {
                writer.write(outcome);
            }
        });
        // Not in a finally: what breaks off half-way must look broken.
        writer.end();
        out.flush();
        meters.counter("assay.export.rows.written", "format", form.word()).increment((double) writer.rows());
    }
}
