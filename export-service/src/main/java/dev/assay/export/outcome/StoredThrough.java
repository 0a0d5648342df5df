package dev.assay.export.outcome;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * How far each partition of the outcomes is stored. Written after the rows, so that it may say too little after a crash, never
 * too much.
 */
@Component
class StoredThrough {

    private static final long NOTHING = -1;

    private final MongoCollection<Document> partitions;

    StoredThrough(MongoOperations store) {
        this.partitions = store.getCollection("stored_through");
    }

    /** Notes that everything up to an offset is stored. */
    void reached(int partition, long offset) {
        partitions.updateOne(Filters.eq(partition), Updates.max("offset", offset), new UpdateOptions().upsert(true));
    }

    /** The last offset that is stored; -1 when there is none. */
    long of(int partition) {
        var stored = partitions.find(Filters.eq(partition)).first();
        return stored == null ? NOTHING : stored.getLong("offset");
    }
}
