package dev.assay.local.store.index;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the index that answers a query best. */
public final class IndexChoice {

    private static final int MOST_KEYS = 20_000;

    private IndexChoice() {}

    /**
     * Where the documents lie that a query can match, found by the index that knows most about it; each once. Empty when no
     * index helps and all documents must be looked at.
     */
    public static Optional<Collection<Object>> candidates(Document query, Collection<? extends LookupIndex> indexes) {
        var conditions = Conditions.of(query);
        List<KeyValue> best = List.of();
        LookupIndex chosen = null;
        for (var index : indexes) {
            var keys = keys(index, conditions);
            if (!keys.isEmpty() && (chosen == null || better(index, keys, chosen, best))) {
                chosen = index;
                best = keys;
            }
        }
        return chosen == null ? Optional.empty() : Optional.of(positions(chosen, best));
    }

    private static boolean better(LookupIndex index, List<KeyValue> keys, LookupIndex other, List<KeyValue> otherKeys) {
        if (index.answersPrefixes() != other.answersPrefixes()) {
            return other.answersPrefixes();
        }
        return keys.getFirst().size() > otherKeys.getFirst().size();
    }

    private static Collection<Object> positions(LookupIndex index, List<KeyValue> keys) {
        Set<Object> positions = new LinkedHashSet<>();
        keys.forEach(key -> positions.addAll(index.positions(key)));
        return positions;
    }

    /** The keys to look up; none if the conditions do not say enough. */
    private static List<KeyValue> keys(LookupIndex index, Conditions conditions) {
        List<List<Object>> keys = List.of(List.of());
        for (var field : index.fields()) {
            var wanted = conditions.values().get(field);
            if (wanted == null || (long) keys.size() * wanted.size() > MOST_KEYS) {
                if (!index.answersPrefixes()) {
                    return List.of();
                }
                break;
            }
            keys = extended(keys, wanted);
        }
        return keys.getFirst().isEmpty()
                ? List.of()
                : keys.stream().map(KeyValue::new).toList();
    }

    private static List<List<Object>> extended(List<List<Object>> keys, Set<Object> values) {
        var extended = new ArrayList<List<Object>>(keys.size() * values.size());
        for (var key : keys) {
            for (var value : values) {
                var longer = new ArrayList<>(key);
                longer.add(value);
                extended.add(longer);
            }
        }
        return extended;
    }
}
