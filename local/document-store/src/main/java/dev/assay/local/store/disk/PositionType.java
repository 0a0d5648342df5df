package dev.assay.local.store.disk;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Where a document lies: its {@code _id}. */
public final class PositionType extends BasicDataType<Object> {

    public static final PositionType INSTANCE = new PositionType();

    private PositionType() {}

    @Override
    public int getMemory(Object position) {
        return BsonBytes.memory(position);
    }

    @Override
    public void write(WriteBuffer target, Object position) {
        BsonBytes.write(target, position);
    }

    @Override
    public Object read(ByteBuffer source) {
        return java.util.Objects.requireNonNull(BsonBytes.read(source));
    }

    @Override
    public int compare(Object a, Object b) {
        return ValueOrder.compare(a, b);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
