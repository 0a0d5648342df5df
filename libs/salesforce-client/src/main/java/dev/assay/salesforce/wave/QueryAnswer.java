package dev.assay.salesforce.wave;

import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the answer of a query token by token: pages of thousands of records are no trees.
 *
 * <p>Values become texts that say exactly what came: a number all its digits and no exponent, several values of one field a
 * JSON array.
 */
final class QueryAnswer {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    /** Beyond it a number would take thousands of zeros to write out. */
    private static final int LARGEST_SCALE = 400;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<@Nullable String[]> rows = new ArrayList<>();
    private @Nullable String warning;

    private QueryAnswer(List<String> aliases) {
        for (var alias : aliases) {
            places.put(alias, places.size());
        }
    }

    /**
     * Reads an answer.
     *
     * @param aliases what the values are called, in the order wanted
     */
    static WaveRecords read(InputStream answer, List<String> aliases) {
        var reading = new QueryAnswer(aliases);
        try (var json = MAPPER.createParser(answer)) {
            reading.top(json);
            return new WaveRecords(reading.rows, json.currentLocation().getByteOffset(), reading.warning);
        }
    }

    private void top(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new StreamReadException(json, "A query's answer is an object");
        }
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "results" -> results(json);
                case "warnings" -> warnings(json);
                default -> json.skipChildren();
            }
        }
    }

    private void results(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            var value = json.nextToken();
            if (name.equals("records") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    rows.add(record(json));
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private @Nullable String[] record(JsonParser json) {
        @Nullable String[] row = new @Nullable String[places.size()];
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            var place = places.get(name);
            if (place == null) {
                json.skipChildren();
            } else {
                var text = text(json);
                row[place] = text == null || text.isEmpty() ? null : text;
            }
        }
        return row;
    }

    private static @Nullable String text(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_FLOAT -> plain(json.getDecimalValue());
            case START_ARRAY, START_OBJECT -> compact(json);
            default -> json.getString();
        };
    }

    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > LARGEST_SCALE ? number.toString() : number.toPlainString();
    }

    /** An empty list is no value. */
    private static @Nullable String compact(JsonParser json) {
        var text = new StringWriter();
        try (var out = MAPPER.createGenerator(text)) {
            out.copyCurrentStructure(json);
        }
        return text.toString().equals("[]") ? null : text.toString();
    }

    private void warnings(JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var said = "it gave a warning";
            if (json.currentToken() == JsonToken.START_OBJECT) {
                for (var name = json.nextName(); name != null; name = json.nextName()) {
                    if (json.nextToken() == JsonToken.VALUE_STRING && name.equals("message")) {
                        said = json.getString();
                    } else {
                        json.skipChildren();
                    }
                }
            }
            warning = warning == null ? said : warning;
        }
    }
}
