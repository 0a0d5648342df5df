package dev.assay.export.outcome;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The stored outcomes. They are read by block, an equality that every store answers by index. */
@Component
class OutcomeRows {

    private final MongoCollection<Document> rows;

    OutcomeRows(MongoOperations store) {
        this.rows = store.getCollection("outcomes");
        rows.createIndex(Indexes.ascending(StoredOutcome.BLOCK_FIELD));
    }

    /**
     * Inserts rows; of each record the first one stays.
     *
     * @return the positions of those that were there already
     */
    BitSet insert(List<Document> documents) {
        var known = new BitSet();
        try {
            rows.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null) {
                throw e;
            }
            for (var error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                known.set(error.getIndex());
            }
        }
        return known;
    }

    /** The outcomes of a block up to an offset, in record order. */
    List<StoredOutcome> block(String runId, int block, long lastOffset) {
        var found = new ArrayList<StoredOutcome>(StoredOutcome.BLOCK);
        try (var documents = rows.find(Filters.eq(StoredOutcome.BLOCK_FIELD, StoredOutcome.block(runId, block)))
                .batchSize(StoredOutcome.BLOCK)
                .iterator()) {
            while (documents.hasNext()) {
                var outcome = StoredOutcome.of(documents.next());
                if (outcome.offset() <= lastOffset) {
                    found.add(outcome);
                }
            }
        }
        found.sort(Comparator.comparingInt(StoredOutcome::number));
        return found;
    }

    /** Removes the outcomes of a run, block by block. */
    void remove(String runId, int blocks) {
        for (int block = 0; block < blocks; block++) {
            rows.deleteMany(Filters.eq(StoredOutcome.BLOCK_FIELD, StoredOutcome.block(runId, block)));
        }
    }

    /** How many outcomes a run has up to an offset. */
    long count(String runId, int blocks, long lastOffset) {
        long count = 0;
        for (int block = 0; block < blocks; block++) {
            count += rows.countDocuments(Filters.and(
                    Filters.eq(StoredOutcome.BLOCK_FIELD, StoredOutcome.block(runId, block)),
                    Filters.lte(StoredOutcome.OFFSET_FIELD, lastOffset)));
        }
        return count;
    }
}
