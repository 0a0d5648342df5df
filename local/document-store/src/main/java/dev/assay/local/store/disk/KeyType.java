package dev.assay.local.store.disk;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The key of an index entry: one value after the other; a key comes before all that begin with it. */
public final class KeyType extends BasicDataType<KeyValue> {

    public static final KeyType INSTANCE = new KeyType();

    private KeyType() {}

    @Override
    public int getMemory(KeyValue key) {
        int bytes = 64;
        for (var value : key) {
            bytes += BsonBytes.memory(value);
        }
        return bytes;
    }

    @Override
    public void write(WriteBuffer target, KeyValue key) {
        target.putVarInt(key.size());
        for (var value : key) {
            BsonBytes.write(target, value);
        }
    }

    @Override
    public KeyValue read(ByteBuffer source) {
        int size = DataUtils.readVarInt(source);
        var values = new ArrayList<Object>(size);
        for (int i = 0; i < size; i++) {
            values.add(BsonBytes.read(source));
        }
        return new KeyValue(values);
    }

    @Override
    public int compare(KeyValue a, KeyValue b) {
        int shared = Math.min(a.size(), b.size());
        for (int i = 0; i < shared; i++) {
            int order = ValueOrder.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
