package dev.assay.catalog.file;

import dev.assay.catalog.file.format.RowParser;
import dev.assay.contracts.http.DatasetField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the values of each column are: numbers or dates when all are, else text. */
final class ColumnTypes {

    private static final byte NUMBER = 1;
    private static final byte DATE = 2;
    private static final byte ANY = 4;

    /** Per column what its values may be, and whether there was any. */
    private byte[] may = {};

    /** Looks at a row. */
    void observe(RowParser row) {
        var values = row.values();
        if (values > may.length) {
            var known = may.length;
            may = Arrays.copyOf(may, values);
            Arrays.fill(may, known, values, (byte) (NUMBER | DATE));
        }
        for (int column = 0; column < values; column++) {
            var start = row.start(column);
            var end = row.end(column);
            if (start == end || may[column] == ANY) {
                continue;
            }
            var is = ANY;
            if ((may[column] & NUMBER) != 0 && row.mayBeNumber(column) && ValueShape.number(row.bytes(), start, end)) {
                is |= NUMBER;
            }
            if ((may[column] & DATE) != 0 && ValueShape.date(row.bytes(), start, end)) {
                is |= DATE;
            }
            may[column] = is;
        }
    }

    /** The fields, once every row was looked at. */
    List<DatasetField> fields(List<String> names) {
        var fields = new ArrayList<DatasetField>();
        for (int column = 0; column < names.size(); column++) {
            var name = names.get(column);
            fields.add(new DatasetField(name, name, type(column)));
        }
        return fields;
    }

    private DatasetField.Type type(int column) {
        if (column >= may.length || (may[column] & ANY) == 0) {
            return DatasetField.Type.TEXT;
        }
        if ((may[column] & NUMBER) != 0) {
            return DatasetField.Type.NUMBER;
        }
        return (may[column] & DATE) != 0 ? DatasetField.Type.DATE : DatasetField.Type.TEXT;
    }
}
