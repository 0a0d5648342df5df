package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.table.Column;
import dev.assay.sandbox.table.ColumnType;
import dev.assay.sandbox.table.Row;
import dev.assay.sandbox.table.RowVisitor;
import dev.assay.sandbox.table.Table;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in files, read as streams. */
record StoredTable(List<Column> columns, List<Path> segments, long size) implements Table {

    @Override
    public void scan(RowVisitor visitor) {
        for (var segment : segments) {
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(segment), 1 << 16))) {
                if (!scan(in, visitor)) {
                    return;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean scan(DataInputStream in, RowVisitor visitor) throws IOException {
        for (var row = next(in); row != null; row = next(in)) {
            if (!visitor.visit(row)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Row next(DataInputStream in) throws IOException {
        var values = new ArrayList<byte @Nullable []>(columns.size());
        try {
            for (var i = 0; i < columns.size(); i++) {
                var length = in.readInt();
                values.add(length < 0 ? null : in.readNBytes(length));
            }
        } catch (EOFException e) {
            if (values.isEmpty()) {
                return null;
            }
            throw e;
        }
        return column -> value(columns.get(column).type(), values.get(column));
    }

    private static @Nullable Object value(ColumnType type, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        return switch (type) {
            case TEXT -> text;
            case TEXTS -> List.of(JsonBody.MAPPER.readValue(text, String[].class));
            case NUMBER -> new BigDecimal(text);
            case DATE -> LocalDateTime.parse(text);
        };
    }
}
