package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.http.JsonBody;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows to a file: for each value its length in bytes and its text, −1 for no value. */
final class SegmentWriter implements Closeable {

    private final DataOutputStream out;
    private final FileOutputStream file;
    private long rows;

    SegmentWriter(Path path) throws IOException {
        file = new FileOutputStream(path.toFile());
        out = new DataOutputStream(new BufferedOutputStream(file, 1 << 16));
    }

    void write(List<@Nullable Object> values) throws IOException {
        for (var value : values) {
            if (value == null) {
                out.writeInt(-1);
            } else {
                var text = text(value);
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
        rows++;
    }

    private static String text(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case List<?> texts -> JsonBody.MAPPER.writeValueAsString(texts);
            default -> value.toString();
        };
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        out.flush();
        file.getFD().sync();
        out.close();
    }
}
