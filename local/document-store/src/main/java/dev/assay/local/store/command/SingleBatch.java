package dev.assay.local.store.command;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import dev.assay.local.store.collection.OpenCursors;

/**
 * A find that wants one batch and no cursor.
 *
 * @param wanted whether it does
 */
record SingleBatch(boolean wanted) {

    static SingleBatch of(Document find) {
        return new SingleBatch(Utils.isTrue(find.get("singleBatch")));
    }

    Document close(Document reply, OpenCursors cursors) {
        if (wanted && reply.get("cursor") instanceof Document cursor && cursor.get("id") instanceof Long id) {
            cursors.close(id);
            cursor.put("id", 0L);
        }
        return reply;
    }
}
