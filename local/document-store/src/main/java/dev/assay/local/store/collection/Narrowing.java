package dev.assay.local.store.collection;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Lets an aggregation begin with the documents that its first stage can match instead of all: the library's own stages know
 * nothing of indexes.
 *
 * @param collection the collection it reads
 * @param match the query of its first stage
 */
public record Narrowing(String collection, Document match) {

    private static final ScopedValue<Narrowing> CURRENT = ScopedValue.newInstance();

    /** Stages that may read the same collection again, and then all of it. */
    private static final Set<String> READ_AGAIN = Set.of("$lookup", "$graphLookup");

    /**
     * Does an aggregation.
     *
     * @param collection its full name, {@code database.collection}
     */
    public static <T> T during(String collection, List<Document> pipeline, Supplier<T> aggregation) {
        if (pipeline.isEmpty()
                || !(pipeline.getFirst().get("$match") instanceof Document match)
                || pipeline.stream().anyMatch(stage -> stage.keySet().stream().anyMatch(READ_AGAIN::contains))) {
            return aggregation.get();
        }
        return ScopedValue.where(CURRENT, new Narrowing(collection, match)).call(aggregation::get);
    }

    static Document of(StoredCollection collection) {
        return CURRENT.isBound() && CURRENT.get().collection().equals(collection.getFullName())
                ? CURRENT.get().match()
                : new Document();
    }
}
