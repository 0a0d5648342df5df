package dev.assay.local.store.collection;

import de.bwaldvogel.mongo.bson.Document;
import dev.assay.local.store.disk.BsonBytes;
import dev.assay.local.store.disk.PositionType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/** A collection's documents by position, as BSON: whoever reads one gets a copy of his own. */
final class DocumentMap {

    private static final int POSITIONS_AT_ONCE = 256;

    private final MVStore store;
    private final MVMap<Object, byte[]> documents;

    DocumentMap(MVStore store, String namespace) {
        this.store = store;
        this.documents = store.openMap(
                MapNames.documents(namespace),
                new MVMap.Builder<Object, byte[]>()
                        .keyType(PositionType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    @Nullable Document get(Object position) {
        var bytes = documents.get(position);
        return bytes == null ? null : BsonBytes.document(bytes);
    }

    void put(Object position, Document document) {
        documents.put(position, BsonBytes.of(document));
    }

    /** Whether there was one. */
    boolean delete(Object position) {
        return documents.remove(position) != null;
    }

    int size() {
        return documents.size();
    }

    /** All positions in order; not disturbed by what is written meanwhile. */
    Iterator<Object> positions() {
        return new Positions(false);
    }

    /** All positions, the last one first. */
    Iterator<Object> positionsBackwards() {
        return new Positions(true);
    }

    void rename(String namespace) {
        store.renameMap(documents, MapNames.documents(namespace));
    }

    void remove() {
        store.removeMap(documents);
    }

    /** Reads some positions at a time and goes on behind the last, so that it never holds on to an old state of the map. */
    private final class Positions implements Iterator<Object> {

        private final boolean backwards;
        private Iterator<Object> some;
        private @Nullable Object last;

        Positions(boolean backwards) {
            this.backwards = backwards;
            this.some = read(backwards ? documents.lastKey() : documents.firstKey());
        }

        private Iterator<Object> read(@Nullable Object from) {
            List<Object> read = new ArrayList<>(POSITIONS_AT_ONCE);
            if (from != null) {
                var cursor = documents.cursor(from, null, backwards);
                while (cursor.hasNext() && read.size() < POSITIONS_AT_ONCE) {
                    read.add(cursor.next());
                }
                last = read.getLast();
            }
            return read.iterator();
        }

        @Override
        public boolean hasNext() {
            if (!some.hasNext() && last != null) {
                var next = backwards ? documents.lowerKey(last) : documents.higherKey(last);
                last = null;
                some = read(next);
            }
            return some.hasNext();
        }

        @Override
        public Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return some.next();
        }
    }
}
