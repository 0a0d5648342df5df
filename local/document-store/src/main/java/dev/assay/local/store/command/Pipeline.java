package dev.assay.local.store.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;

/**
 * The stages of an aggregation.
 *
 * @param stages in order, as the client wrote them
 */
record Pipeline(List<Document> stages) {

    static Pipeline of(Document aggregate) {
        return new Pipeline(
                aggregate.get("pipeline") instanceof Collection<?> stages ? Command.documents(stages) : List.of());
    }

    boolean writes() {
        return stages.stream().anyMatch(stage -> stage.containsKey("$out") || stage.containsKey("$merge"));
    }

    /** Writes stages that the library does not know by names that it knows. */
    void translateAliases() {
        for (var stage : stages) {
            if (stage.containsKey("$set")) {
                stage.put("$addFields", stage.remove("$set"));
            }
            if (stage.containsKey("$replaceWith")) {
                stage.put("$replaceRoot", new Document("newRoot", stage.remove("$replaceWith")));
            }
        }
    }
}
