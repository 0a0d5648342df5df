package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.NullKeys;
import dev.assay.sandbox.salesforce.SalesforceId;
import dev.assay.sandbox.table.Row;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** Writes the answer of a query row by row. */
final class QueryResult {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Plan plan;
    private final boolean sql;
    private final String query;
    private final Bound bound;
    private final NullKeys nullKeys;
    private final long started;
    private long written;
    private boolean cut;

    /**
     * How many rows there are at most.
     *
     * @param warned whether the answer says so when there would be more
     */
    record Bound(long rows, boolean warned) {}

    QueryResult(Plan plan, boolean sql, String query, Bound bound, NullKeys nullKeys, long started) {
        this.plan = plan;
        this.sql = sql;
        this.query = query;
        this.bound = bound;
        this.nullKeys = nullKeys;
        this.started = started;
    }

    /** Writes all of it and closes the stream, unless the query fails on the way. */
    void write(OutputStream out) {
        var json = JsonBody.MAPPER.createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("action", "query");
        json.writeStringProperty("responseId", SalesforceId.random("4-r"));
        json.writeObjectPropertyStart("results");
        json.writeArrayPropertyStart("metadata");
        JsonBody.MAPPER.writeTree(json, sql ? plan.sqlMetadata() : plan.metadata());
        json.writeEndArray();
        records(json);
        json.writeEndObject();
        json.writeStringProperty("query", query);
        json.writeNumberProperty("responseTime", (System.nanoTime() - started) / NANOS_PER_MILLI);
        if (cut && bound.warned()) {
            warnings(json);
        }
        json.writeEndObject();
        json.close();
    }

    private void records(JsonGenerator json) {
        var names = plan.rows().shape().fields().stream()
                .map(field -> new SerializedString(field.name()))
                .toArray(SerializedString[]::new);
        json.writeArrayPropertyStart("records");
        plan.rows().scan(0, Long.MAX_VALUE, row -> {
            if (written == bound.rows()) {
                cut = true;
                return false;
            }
            record(json, names, row);
            return true;
        });
        json.writeEndArray();
    }

    private void record(JsonGenerator json, SerializedString[] names, Row row) {
        json.writeStartObject();
        for (var i = 0; i < names.length; i++) {
            var value = row.value(i);
            if (value != null || showsNull()) {
                json.writeName(names[i]);
                value(json, value);
            }
        }
        json.writeEndObject();
        written++;
    }

    private boolean showsNull() {
        return switch (nullKeys) {
            case MIXED -> written % 2 == 0;
            case SHOWN -> true;
            case OMITTED -> false;
        };
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case String text -> json.writeString(text);
            case BigDecimal number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case LocalDateTime date -> json.writeString(DateFunctions.shown(date));
            case List<?> texts -> {
                json.writeStartArray();
                texts.forEach(text -> json.writeString(text.toString()));
                json.writeEndArray();
            }
            case null, default -> json.writeNull();
        }
    }

    private static void warnings(JsonGenerator json) {
        json.writeArrayPropertyStart("warnings");
        json.writeStartObject();
        json.writeStringProperty("code", "001");
        json.writeStringProperty("message", "Limit exceeded");
        json.writeEndObject();
        json.writeEndArray();
    }
}
