package dev.assay.local.store.collection;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import dev.assay.local.store.disk.BsonBytes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;

/** A cursor over documents that are read batch by batch; a batch stays well below what a reply may hold. */
final class LazyCursor extends AbstractCursor {

    private static final long BATCH_BYTES = 16 << 20;

    private final Iterator<Document> documents;
    private final LongSupplier nanoClock;
    private volatile long usedAt;

    LazyCursor(long id, Iterator<Document> documents, LongSupplier nanoClock) {
        super(id);
        this.documents = documents;
        this.nanoClock = nanoClock;
        this.usedAt = nanoClock.getAsLong();
    }

    long idleNanos() {
        return nanoClock.getAsLong() - usedAt;
    }

    @Override
    public boolean isEmpty() {
        return !documents.hasNext();
    }

    @Override
    public List<Document> takeDocuments(int atMost) {
        usedAt = nanoClock.getAsLong();
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < atMost && bytes < BATCH_BYTES && documents.hasNext()) {
            var document = documents.next();
            bytes += BsonBytes.of(document).length;
            batch.add(document);
        }
        return batch;
    }
}
