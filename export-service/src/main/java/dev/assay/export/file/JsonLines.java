package dev.assay.export.file;

import dev.assay.contracts.Json;
import dev.assay.export.outcome.StoredOutcome;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** One JSON object per record with everything that is kept of it; the response as the object it is. */
final class JsonLines implements OutcomeWriter {

    private final Writer out;
    private final String batchName;
    private long rows;

    JsonLines(Writer out, String batchName) {
        this.out = out;
        this.batchName = batchName;
    }

    @Override
    public void begin() {}

    @Override
    public void write(StoredOutcome outcome) throws IOException {
        // A generator of its own for each line: it must neither close the file nor put commas between objects.
        try (var json = Json.MAPPER.createGenerator(new Unclosed(out))) {
            json.writeStartObject();
            json.writeNumberProperty("number", outcome.number());
            json.writeStringProperty("recordId", outcome.recordId());
            text(json, "recordName", outcome.recordName());
            json.writeStringProperty("batchName", batchName);
            json.writeStringProperty("outcome", outcome.outcome().name().toLowerCase(Locale.ROOT));
            raw(json, "response", outcome.response());
            raw(json, "violations", "[]".equals(outcome.violations()) ? null : outcome.violations());
            if (outcome.failure() != null) {
                json.writePOJOProperty("failure", outcome.failure());
            }
            text(json, "how", outcome.how());
            json.writeNumberProperty("attempts", outcome.attempts());
            json.writeNumberProperty("inputTokens", outcome.inputTokens());
            json.writeNumberProperty("outputTokens", outcome.outputTokens());
            json.writeNumberProperty("latencyMillis", outcome.latencyMillis());
            text(json, "model", outcome.model());
            text(json, "finishReason", outcome.finishReason());
            json.writeEndObject();
        }
        out.write('\n');
        rows++;
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private static void raw(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeName(name);
            json.writeRawValue(value);
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    @Override
    public long rows() {
        return rows;
    }

    private static final class Unclosed extends java.io.FilterWriter {

        Unclosed(Writer out) {
            super(out);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
