package dev.assay.local.store.collection;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.oplog.Oplog;
import dev.assay.local.store.index.LookupIndex;
import dev.assay.local.store.index.SecondaryIndex;
import dev.assay.local.store.index.UniqueIndex;
import java.util.List;
import org.h2.mvstore.MVStore;

/** A database in the file; several share it, told apart by the names of their maps. */
public final class StoredDatabase extends AbstractMongoDatabase<Object> {

    private final MVStore store;
    private final OpenCursors openCursors;
    private final Examined examined;

    public StoredDatabase(
            String name, MVStore store, CursorRegistry cursors, OpenCursors openCursors, Examined examined) {
        super(name, cursors);
        this.store = store;
        this.openCursors = openCursors;
        this.examined = examined;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(
                this,
                name,
                options,
                cursorRegistry,
                openCursors,
                new DocumentMap(store, getFullCollectionNamespace(name)),
                examined);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(store, indexMap(collection, index), index, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(store, indexMap(collection, index), index, keys, sparse);
    }

    private String indexMap(String collection, String index) {
        return MapNames.index(getFullCollectionNamespace(collection), index);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        var collection = (StoredCollection) resolveCollection(name, true);
        super.dropCollection(name, oplog);
        collection.documents().remove();
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        super.moveCollection(from, collection, newName);
        var moved = (StoredCollection) collection;
        var namespace = getFullCollectionNamespace(newName);
        moved.documents().rename(namespace);
        for (var index : moved.getIndexes()) {
            ((LookupIndex) index).rename(MapNames.index(namespace, index.getName()));
        }
    }

    @Override
    protected long getFileSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getStorageSize() {
        return getFileSize();
    }
}
