package dev.assay.local.store.command;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;

/** Inserts: the library counts refused documents as inserted. */
final class Inserts {

    private Inserts() {}

    static Document withCount(Document insert, Document reply) {
        if (reply.get("writeErrors") instanceof Collection<?> errors && !errors.isEmpty()) {
            boolean ordered = Utils.isTrue(insert.getOrDefault("ordered", true));
            var first = Command.documents(errors).getFirst();
            int offered = Command.documents(insert.get("documents")).size();
            reply.put("n", ordered ? (Integer) first.get("index") : offered - errors.size());
        }
        return reply;
    }
}
