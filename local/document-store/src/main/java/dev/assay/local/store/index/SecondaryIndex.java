package dev.assay.local.store.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import dev.assay.local.store.disk.KeyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/** An index that allows a key many times. An entry is the key's values followed by the document's position. */
public final class SecondaryIndex extends Index<Object> implements LookupIndex {

    private static final byte[] NOTHING = new byte[0];

    private final MVStore store;
    private final MVMap<KeyValue, byte[]> entries;

    public SecondaryIndex(MVStore store, String map, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.store = store;
        this.entries = store.openMap(
                map,
                new MVMap.Builder<KeyValue, byte[]>().keyType(KeyType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    @Override
    public List<String> fields() {
        return keys();
    }

    @Override
    public boolean answersPrefixes() {
        return true;
    }

    @Override
    public List<Object> positions(KeyValue key) {
        var positions = new ArrayList<Object>();
        for (var cursor = entries.cursor(key); cursor.hasNext(); ) {
            var entry = cursor.next();
            if (!beginsWith(entry, key)) {
                break;
            }
            positions.add(entry.get(entry.size() - 1));
        }
        return positions;
    }

    private static boolean beginsWith(KeyValue entry, KeyValue key) {
        for (int i = 0; i < key.size(); i++) {
            if (!Objects.equals(entry.get(i), key.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Refuses what cannot be indexed before anything is stored. */
    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        getKeyValues(document);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        for (var key : getKeyValues(document)) {
            entries.put(entry(key, position), NOTHING);
        }
    }

    @Override
    public Object remove(Document document) {
        var position = Missing.ofNullable(document.get("_id"));
        for (var key : getKeyValues(document)) {
            entries.remove(entry(key, position));
        }
        return position;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        getKeyValues(after);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(before, after)) {
            getKeyValues(before).forEach(key -> entries.remove(entry(key, position)));
            add(after, position, collection);
        }
    }

    private static KeyValue entry(KeyValue key, Object position) {
        var values = new ArrayList<Object>(key.size() + 1);
        key.forEach(values::add);
        values.add(position);
        return new KeyValue(values);
    }

    /** Unknown: many documents may have the key. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    /** Never by the library, which knows unique indexes only: queries come by {@link #positions}. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("positions are looked up by key");
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        store.removeMap(entries);
    }

    @Override
    public void rename(String map) {
        store.renameMap(entries, map);
    }
}
