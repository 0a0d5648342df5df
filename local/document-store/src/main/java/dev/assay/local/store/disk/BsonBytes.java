package dev.assay.local.store.disk;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Documents and single values as BSON. What is read is always a fresh object that nobody else sees. */
public final class BsonBytes {

    private BsonBytes() {}

    /** A document as bytes. */
    public static byte[] of(Document document) {
        var buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    /** The document of these bytes. */
    public static Document document(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    static void write(WriteBuffer target, @Nullable Object value) {
        ByteBuf buffer = Unpooled.buffer(64);
        byte type = BsonEncoder.determineType(value);
        buffer.writeByte(type);
        BsonEncoder.encodeValue(type, value, buffer);
        target.put(buffer.nioBuffer());
    }

    static @Nullable Object read(ByteBuffer source) {
        var buffer = Unpooled.wrappedBuffer(source);
        var value = BsonDecoder.decodeValue(buffer.readByte(), buffer);
        source.position(source.position() + buffer.readerIndex());
        return value;
    }

    /** Roughly what a value takes in memory. */
    static int memory(@Nullable Object value) {
        return value instanceof String text ? 56 + 2 * text.length() : 48;
    }
}
