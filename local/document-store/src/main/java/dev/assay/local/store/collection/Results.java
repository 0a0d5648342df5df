package dev.assay.local.store.collection;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/** The documents of an answer, in order: some skipped, not more than allowed, each in the shape that was asked for. */
final class Results implements Iterator<Document> {

    private final Iterator<Document> matches;
    private final UnaryOperator<Document> shape;
    private long toSkip;
    private long left;

    Results(Iterator<Document> matches, long skip, long atMost, UnaryOperator<Document> shape) {
        this.matches = matches;
        this.toSkip = skip;
        this.left = atMost;
        this.shape = shape;
    }

    @Override
    public boolean hasNext() {
        for (; toSkip > 0 && matches.hasNext(); toSkip--) {
            matches.next();
        }
        return left > 0 && matches.hasNext();
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        left--;
        return shape.apply(matches.next());
    }
}
