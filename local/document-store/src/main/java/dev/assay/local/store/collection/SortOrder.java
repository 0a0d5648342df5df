package dev.assay.local.store.collection;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The order that a query asks for.
 *
 * @param orderBy fields and directions, as in a command; empty for any order
 */
record SortOrder(Document orderBy) {

    static SortOrder of(@Nullable Document orderBy) {
        return new SortOrder(orderBy == null ? new Document() : orderBy);
    }

    /** Whether documents in the order of their positions are right. */
    boolean isByPosition() {
        var first = firstField();
        return first == null || first.equals("_id") || first.equals("$natural");
    }

    /** Whether the order of positions is wanted from the end. */
    boolean isBackwards() {
        var first = firstField();
        return first != null
                && isByPosition()
                && orderBy.get(first) instanceof Number direction
                && direction.intValue() < 0;
    }

    private @Nullable String firstField() {
        return orderBy.isEmpty() ? null : orderBy.keySet().iterator().next();
    }

    /** Sorts what matches by fields; holds only those fields and the position of each. */
    Iterator<Object> sortedPositions(Iterator<DocumentWithPosition<Object>> matching, long atMost) {
        var comparator = new DocumentComparator(orderBy);
        Comparator<SortKey> order = (a, b) -> comparator.compare(a.fields(), b.fields());
        var sorted = new Sorted<>(order, atMost);
        matching.forEachRemaining(
                found -> sorted.add(new SortKey(sortFields(found.getDocument()), found.getPosition())));
        return sorted.toList().stream().map(SortKey::position).toList().iterator();
    }

    private Document sortFields(Document document) {
        var fields = new Document();
        for (var path : orderBy.keySet()) {
            int dot = path.indexOf('.');
            var field = dot < 0 ? path : path.substring(0, dot);
            if (document.containsKey(field)) {
                fields.put(field, document.get(field));
            }
        }
        return fields;
    }

    private record SortKey(Document fields, Object position) {}
}
