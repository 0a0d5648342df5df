package dev.assay.local.store.index;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a query demands of single fields: that they equal one of some values. Everything else it demands is left out, so the
 * documents found by these conditions are a superset of those that match.
 *
 * @param values by field, normalised as in index keys
 */
record Conditions(Map<String, Set<Object>> values) {

    static Conditions of(Document query) {
        var values = new HashMap<String, Set<Object>>();
        collect(query, values);
        return new Conditions(values);
    }

    private static void collect(Document query, Map<String, Set<Object>> values) {
        query.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> all) {
                all.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .forEach(each -> collect(each, values));
            } else if (!field.startsWith("$")) {
                var wanted = wanted(condition);
                if (!wanted.isEmpty()) {
                    // Of two conditions on one field the stricter serves; the other is applied to what is found.
                    values.merge(field, wanted, (a, b) -> a.size() <= b.size() ? a : b);
                }
            }
        });
    }

    private static Set<Object> wanted(Object condition) {
        if (condition instanceof Document operators) {
            if (operators.get("$in") instanceof Collection<?> any) {
                return normalised(any);
            }
            return operators.containsKey("$eq") ? normalised(single(operators.get("$eq"))) : Set.of();
        }
        return normalised(single(condition));
    }

    private static Collection<?> single(Object value) {
        return java.util.Collections.singletonList(value);
    }

    /** Empty if any of them is nothing that an index finds by equality. */
    private static Set<Object> normalised(Collection<?> candidates) {
        var normalised = new LinkedHashSet<Object>();
        for (var value : candidates) {
            if (!plain(value)) {
                return Set.of();
            }
            normalised.add(new KeyValue(List.of(value)).normalized().get(0));
        }
        return normalised;
    }

    private static boolean plain(Object value) {
        return value instanceof String
                || (value instanceof Number && !(value instanceof Decimal128))
                || value instanceof Boolean
                || value instanceof ObjectId
                || value instanceof Instant
                || value instanceof UUID;
    }
}
