package dev.assay.catalog.file;

import dev.assay.contracts.Json;
import dev.assay.service.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every row of a file that was not taken, with line and reason, streamed as CSV or JSON Lines. */
@RestController
@RequestMapping("/api/sources/files")
class RefusedRowsController {

    private final StoredFiles files;
    private final RefusalReports reports;

    RefusedRowsController(StoredFiles files, RefusalReports reports) {
        this.files = files;
        this.reports = reports;
    }

    /** Of the newest version of a dataset; none if nothing was left out. */
    @GetMapping("/datasets/{idOrName}/refused-rows")
    void ofDataset(
            @PathVariable String idOrName,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        var file = files.findById(idOrName)
                .or(() -> files.findByName(idOrName))
                .orElseThrow(() -> new ProblemException(
                        404, "dataset-not-found", "There is no file dataset '" + idOrName + "'. Upload it first."));
        write(file.versionId(), format, response);
    }

    /** Of a file that was refused. */
    @GetMapping("/refused-rows/{reportId}")
    void ofRefusedFile(
            @PathVariable String reportId,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        if (!reports.exists(reportId)) {
            throw new ProblemException(
                    404,
                    "report-not-found",
                    "There is no report '" + reportId + "'. Reports about refused files are kept for a day.");
        }
        write(reportId, format, response);
    }

    private void write(String id, String format, HttpServletResponse response) throws IOException {
        var csv = format.equals("csv");
        if (!csv && !format.equals("jsonl")) {
            throw new ProblemException(400, "bad-parameter", "format is 'csv' or 'jsonl', not '" + format + "'.");
        }
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/x-ndjson");
        response.setHeader("Content-Disposition", "attachment; filename=\"refused-rows." + format + "\"");
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        if (csv) {
            out.write("line,kind,message\r\n");
        }
        reports.each(id, row -> {
            if (csv) {
                out.write(row.line() + "," + row.kind() + "," + quoted(row.message()) + "\r\n");
            } else {
                out.write(Json.MAPPER.writeValueAsString(row) + "\n");
            }
        });
        out.flush();
    }

    private static String quoted(String message) {
        return '"' + message.replace("\"", "\"\"") + '"';
    }
}
