package dev.assay.local.store.collection;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import dev.assay.local.store.disk.PositionType;
import dev.assay.local.store.index.IndexChoice;
import dev.assay.local.store.index.LookupIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A collection in the file. Queries yield documents one by one as they are asked for: what a query holds in memory are at most
 * the positions that its sort order or its index names.
 */
public final class StoredCollection extends AbstractMongoCollection<Object> {

    private final OpenCursors openCursors;
    private final DocumentMap documents;
    private final Examined examined;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            OpenCursors openCursors,
            DocumentMap documents,
            Examined examined) {
        super(database, name, options, cursors);
        this.openCursors = openCursors;
        this.documents = documents;
        this.examined = examined;
    }

    DocumentMap documents() {
        return documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        var order = SortOrder.of(orderBy);
        long atMost = limit > 0 ? limit : Long.MAX_VALUE;
        var results = new Results(
                matching(query, order, limit > 0 ? (long) skip + limit : Long.MAX_VALUE),
                skip,
                atMost,
                found -> project(found, fields));
        if (batchSize <= 0) {
            return new QueryResult(() -> results);
        }
        var opened = openCursors.open(results, batchSize);
        return new QueryResult(opened.firstBatch(), opened.cursor());
    }

    private Iterator<Document> matching(Document query, SortOrder order, long needed) {
        var matching =
                new Matching(positions(query, order), this::examine, found -> documentMatchesQuery(found, query));
        if (order.isByPosition()) {
            return matching.documents();
        }
        var sorted = order.sortedPositions(matching, needed);
        return new Matching(sorted, documents::get, any -> true).documents();
    }

    private Iterator<Object> positions(Document query, SortOrder order) {
        var candidates = IndexChoice.candidates(query, lookupIndexes());
        if (candidates.isEmpty()) {
            return order.isBackwards() ? documents.positionsBackwards() : documents.positions();
        }
        var inOrder = new ArrayList<>(candidates.get());
        inOrder.sort(order.isBackwards() ? Collections.reverseOrder(PositionType.INSTANCE) : PositionType.INSTANCE);
        return inOrder.iterator();
    }

    private @Nullable Document examine(Object position) {
        examined.one();
        return documents.get(position);
    }

    private List<LookupIndex> lookupIndexes() {
        return getIndexes().stream()
                .filter(LookupIndex.class::isInstance)
                .map(LookupIndex.class::cast)
                .toList();
    }

    private Document project(Document found, @Nullable Document fields) {
        return fields == null || fields.isEmpty()
                ? found
                : matchDocumentsFromStream(new Document(), Stream.of(found), 0, 0, 0, null, fields)
                        .iterator()
                        .next();
    }

    /** All documents, or those that the {@linkplain Narrowing first stage of an aggregation} can match. */
    @Override
    public Stream<Document> queryAllAsStream() {
        var result = queryDocuments(Narrowing.of(this), null, 0, 0, 0, null);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(result.iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    /** Leaves nothing of an index that cannot be built, or the next try would take the half for the whole. */
    @Override
    public void addIndex(Index<Object> index) {
        try {
            super.addIndex(index);
        } catch (RuntimeException e) {
            if (!getIndexes().contains(index)) {
                index.drop();
            }
            throw e;
        }
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var idField = getIdField();
        Object position = idField == null ? UUID.randomUUID() : Missing.ofNullable(document.get(idField));
        documents.put(position, document);
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(position, after);
    }

    @Override
    protected void removeDocument(Object position) {
        if (!documents.delete(position)) {
            throw new NoSuchElementException("no document at the position that the index names");
        }
    }

    @Override
    protected Document getDocument(Object position) {
        return Objects.requireNonNull(documents.get(position));
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        var all = new Matching(documents.positions(), documents::get, any -> true);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public int count() {
        return documents.size();
    }

    /** Not kept: it would cost a write for each write. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected void updateDataSize(int difference) {
        throw new UnsupportedOperationException("sizes are not kept");
    }
}
