package dev.assay.local.store.command;

import de.bwaldvogel.mongo.bson.Document;
import dev.assay.local.store.collection.Narrowing;
import dev.assay.local.store.collection.OpenCursors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A command and how it is answered: by the library, with what the library does wrong put right before or after.
 *
 * @param database the database it is for
 * @param name as the client wrote it
 * @param body the whole command
 */
record Command(String database, String name, Document body) {

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection");

    private static final int BATCH = 1_000;

    boolean writes() {
        return WRITES.contains(lowerName())
                || (isAggregate() && Pipeline.of(body).writes());
    }

    Document answer(UnaryOperator<Document> library, OpenCursors cursors) {
        return switch (lowerName()) {
            case "find" -> SingleBatch.of(body).close(library.apply(withBatchSize()), cursors);
            case "getmore" -> library.apply(withBatchSize());
            case "insert" -> Inserts.withCount(body, library.apply(body));
            case "update" -> Updates.inOrder(body, library);
            case "aggregate" -> aggregate(library, cursors);
            default -> library.apply(body);
        };
    }

    private Document aggregate(UnaryOperator<Document> library, OpenCursors cursors) {
        var pipeline = Pipeline.of(body);
        pipeline.translateAliases();
        var collection = database + "." + body.get(name);
        var reply = Narrowing.during(collection, pipeline.stages(), () -> library.apply(body));
        return Batches.split(reply, batchSize(body.get("cursor")), cursors);
    }

    private Document withBatchSize() {
        body.put("batchSize", batchSize(body));
        return body;
    }

    private static int batchSize(@Nullable Object options) {
        return options instanceof Document document
                        && document.get("batchSize") instanceof Number size
                        && size.intValue() > 0
                ? size.intValue()
                : BATCH;
    }

    private boolean isAggregate() {
        return lowerName().equals("aggregate");
    }

    private String lowerName() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The documents of a list in a command or reply; none if it is not there. */
    static List<Document> documents(@Nullable Object list) {
        var documents = new ArrayList<Document>();
        if (list instanceof Iterable<?> all) {
            all.forEach(each -> documents.add((Document) each));
        }
        return documents;
    }
}
