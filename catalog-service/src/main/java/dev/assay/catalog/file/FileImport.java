package dev.assay.catalog.file;

import dev.assay.catalog.file.format.FileReading;
import dev.assay.catalog.file.text.BadFile;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.FileFacts;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import org.springframework.stereotype.Component;

/** Takes a file as a new version of a dataset: reads and checks it as a stream, and keeps it once all of it is known to be good. */
@Component
class FileImport {

    private final NewVersions newVersions;
    private final RefusalReports reports;
    private final FileProperties properties;

    FileImport(NewVersions newVersions, RefusalReports reports, FileProperties properties) {
        this.newVersions = newVersions;
        this.reports = reports;
        this.properties = properties;
    }

    /**
     * Takes a file.
     *
     * @throws BadFile if it cannot be taken
     */
    Dataset take(InputStream body, FileUpload upload) throws IOException {
        try (var rows = new StagedRows();
                var refused = new RefusedRows()) {
            var reading = FileReading.of(body, upload.choices(), properties.largestRow());
            var check = new RowCheck(reading.rows(), rows, refused);
            var left = new BitSet();
            if (upload.idField() == null) {
                check.readAll();
            } else {
                left = check.readAll(upload.idField());
            }
            if (refused.count() > 0 && !upload.skipBadRows()) {
                throw refusal(
                        refused.count() == 1
                                ? "1 row cannot be taken. Correct it, or ask to skip it."
                                : refused.count() + " rows cannot be taken. Correct them, or ask to skip them.",
                        refused);
            }
            if (rows.rows() == left.cardinality()) {
                throw refusal(nothingIn(reading, refused), refused);
            }
            return newVersions.keep(upload, check.fields(), reading.facts(refused.count()), rows, left, refused);
        }
    }

    private static String nothingIn(FileReading reading, RefusedRows refused) {
        var facts = reading.facts(refused.count());
        if (facts.refusedRows() > 0) {
            return "None of the file's rows can be taken. Correct them and bring it again.";
        }
        return facts.format() == FileFacts.Format.JSONL
                ? "The file has no objects, of which each line has one; bring one that has some."
                : "The file has no rows beside its header; bring one that has.";
    }

    private BadFile refusal(String detail, RefusedRows refused) throws IOException {
        var problem = new BadFile(detail);
        problem.with("rows", refused.first()).with("badRows", refused.count());
        if (refused.count() > 0) {
            problem.with("report", "/api/sources/files/refused-rows/" + reports.keep(refused));
        }
        return problem;
    }
}
