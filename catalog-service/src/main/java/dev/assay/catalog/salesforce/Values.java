package dev.assay.catalog.salesforce;

import dev.assay.salesforce.wave.Saql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an org's answers hold, as text. */
final class Values {

    private Values() {}

    /** One value; null when the record has none, whether the key is absent, null or empty. */
    static @Nullable String text(JsonNode record, String field) {
        var text = text(record.path(Saql.alias(field)));
        return text == null || text.isEmpty() ? null : text;
    }

    /** Some values by field, those that are there. */
    static Map<String, String> texts(JsonNode record, List<String> fields) {
        var values = new LinkedHashMap<String, String>();
        for (var field : fields) {
            var text = text(record, field);
            if (text != null) {
                values.put(field, text);
            }
        }
        return values;
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.isArray()) {
            return value.valueStream()
                    .map(Values::text)
                    .filter(text -> text != null && !text.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }
}
