package dev.assay.local.store.collection;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The documents at some positions that match, read when asked for; what was deleted meanwhile is passed over. */
final class Matching implements Iterator<DocumentWithPosition<Object>> {

    private final Iterator<Object> positions;
    private final Function<Object, @Nullable Document> reader;
    private final Predicate<Document> condition;
    private @Nullable DocumentWithPosition<Object> next;

    Matching(Iterator<Object> positions, Function<Object, @Nullable Document> reader, Predicate<Document> condition) {
        this.positions = positions;
        this.reader = reader;
        this.condition = condition;
    }

    @Override
    public boolean hasNext() {
        while (next == null && positions.hasNext()) {
            var position = positions.next();
            var document = reader.apply(position);
            if (document != null && condition.test(document)) {
                next = new DocumentWithPosition<>(document, position);
            }
        }
        return next != null;
    }

    @Override
    public DocumentWithPosition<Object> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var found = next;
        next = null;
        return found;
    }

    /** The same without the positions. */
    Iterator<Document> documents() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return Matching.this.hasNext();
            }

            @Override
            public Document next() {
                return Matching.this.next().getDocument();
            }
        };
    }
}
