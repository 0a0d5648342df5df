package dev.assay.local.store.command;

import de.bwaldvogel.mongo.bson.Document;
import dev.assay.local.store.collection.OpenCursors;

/** Splits the result of an aggregation, which the library gives whole, into batches that fit into replies. */
final class Batches {

    private Batches() {}

    static Document split(Document reply, int batchSize, OpenCursors cursors) {
        if (!(reply.get("cursor") instanceof Document cursor)
                || !(cursor.get("firstBatch") instanceof Iterable<?> all)
                || !(cursor.get("id") instanceof Number id)
                || id.longValue() != 0) {
            return reply;
        }
        var opened = cursors.open(Command.documents(all).iterator(), batchSize);
        cursor.put("firstBatch", opened.firstBatch());
        cursor.put("id", opened.cursor());
        return reply;
    }
}
