package dev.assay.catalog.file;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.data.mongodb.core.MongoOperations;

/** Documents that belong to one owner and are numbered from 0. */
final class NumberedParts {

    private NumberedParts() {}

    /** The id of a part. */
    static String idOf(String ownerId, int number) {
        return ownerId + ":" + number;
    }

    /** Removes all, the last one first: if that is broken off, those that are left are still numbered from 0 and are found again. */
    static void remove(MongoOperations store, String ownerId, Class<?> type) {
        var count = 0;
        while (store.exists(query(where("_id").is(idOf(ownerId, count))), type)) {
            count++;
        }
        for (int number = count - 1; number >= 0; number--) {
            store.remove(query(where("_id").is(idOf(ownerId, number))), type);
        }
    }
}
