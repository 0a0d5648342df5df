package dev.assay.local.store.command;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Updates: the library goes on after an error though order was asked for. */
final class Updates {

    private Updates() {}

    static Document inOrder(Document update, UnaryOperator<Document> library) {
        var updates = Command.documents(update.get("updates"));
        if (updates.size() == 1 || !Utils.isTrue(update.getOrDefault("ordered", true))) {
            return library.apply(update);
        }
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        for (int i = 0; i < updates.size() && errors.isEmpty(); i++) {
            var single = new Document(update);
            single.put("updates", List.of(updates.get(i)));
            var reply = library.apply(single);
            matched += count(reply.get("n"));
            modified += count(reply.get("nModified"));
            upserted.addAll(numbered(reply.get("upserted"), i));
            errors.addAll(numbered(reply.get("writeErrors"), i));
        }
        var reply = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            reply.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.put("writeErrors", errors);
        }
        Utils.markOkay(reply);
        return reply;
    }

    private static int count(@Nullable Object number) {
        return number instanceof Number some ? some.intValue() : 0;
    }

    private static List<Document> numbered(@Nullable Object entries, int index) {
        var numbered = Command.documents(entries);
        numbered.forEach(entry -> entry.put("index", index));
        return numbered;
    }
}
