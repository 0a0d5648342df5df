package dev.assay.local.store.index;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import dev.assay.local.store.disk.KeyType;
import dev.assay.local.store.disk.PositionType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** An index that allows each key once. */
public final class UniqueIndex extends AbstractUniqueIndex<Object> implements LookupIndex {

    private final MVStore store;
    private final MVMap<KeyValue, Object> positions;

    public UniqueIndex(MVStore store, String map, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.store = store;
        this.positions = store.openMap(
                map,
                new MVMap.Builder<KeyValue, Object>().keyType(KeyType.INSTANCE).valueType(PositionType.INSTANCE));
    }

    @Override
    public List<String> fields() {
        return keys();
    }

    @Override
    public boolean answersPrefixes() {
        return false;
    }

    @Override
    public List<Object> positions(KeyValue key) {
        var position = positions.get(key);
        return position == null ? List.of() : List.of(position);
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(key, position) == null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        store.removeMap(positions);
    }

    /** Follows its collection under a new name. */
    @Override
    public void rename(String map) {
        store.renameMap(positions, Objects.requireNonNull(map));
    }
}
