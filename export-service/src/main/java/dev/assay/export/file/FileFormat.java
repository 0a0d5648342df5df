package dev.assay.export.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.assay.export.run.RunExport;
import dev.assay.service.problem.ProblemException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms that results can be downloaded in. */
enum FileFormat {
    /** The structured CSV. */
    LONG("csv", "text/csv;charset=UTF-8") {
        @Override
        OutcomeWriter writer(Writer out, RunExport export, FileChoices choices) {
            return new StructuredCsv(
                    StructuredCsv.Rows.of(csv(out)),
                    export.name(),
                    export.parameters(),
                    choices.text(),
                    choices.failures());
        }
    },
    /** One row per record. */
    WIDE("csv", "text/csv;charset=UTF-8") {
        @Override
        OutcomeWriter writer(Writer out, RunExport export, FileChoices choices) {
            return new WideCsv(csv(out), export.parameters(), choices.text());
        }
    },
    /** One JSON object per record. */
    JSONL("jsonl", "application/x-ndjson") {
        @Override
        OutcomeWriter writer(Writer out, RunExport export, FileChoices choices) {
            return new JsonLines(out, export.name());
        }
    };

    private static final int BUFFER = 1 << 15;

    private final String extension;
    private final String contentType;

    FileFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /**
     * The format of a name.
     *
     * @throws ProblemException if there is none
     */
    static FileFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        400,
                        "unknown-format",
                        "There is no format of that name; choose one of "
                                + Arrays.stream(values()).map(FileFormat::word).collect(Collectors.joining(", "))
                                + "."));
    }

    /** A writer of this form; JSON has nothing to defuse. */
    abstract OutcomeWriter writer(Writer out, RunExport export, FileChoices choices);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String extension() {
        return extension;
    }

    String contentType() {
        return contentType;
    }

    /** An empty text is quoted, so that it differs from a cell that holds nothing. */
    static CsvWriter csv(Writer out) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .bufferSize(BUFFER)
                .build(out);
    }
}
