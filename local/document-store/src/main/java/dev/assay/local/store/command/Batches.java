package dev.assay.local.store.command;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import dev.assay.local.store.collection.LazyCursor;

/** Splits the result of an aggregation, which the library gives whole, into batches that fit into replies. */
final class Batches {

    private Batches() {}

    static Document split(Document reply, int batchSize, CursorRegistry cursors) {
        if (!(reply.get("cursor") instanceof Document cursor)
                || !(cursor.get("firstBatch") instanceof Iterable<?> all)
                || !(cursor.get("id") instanceof Number id)
                || id.longValue() != 0) {
            return reply;
        }
        var rest = new LazyCursor(
                cursors.generateCursorId(), Command.documents(all).iterator());
        cursor.put("firstBatch", rest.takeDocuments(batchSize));
        if (!rest.isEmpty()) {
            cursors.add(rest);
            cursor.put("id", rest.getId());
        }
        return reply;
    }
}
