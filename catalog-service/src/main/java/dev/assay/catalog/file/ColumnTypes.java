package dev.assay.catalog.file;

import dev.assay.contracts.http.DatasetField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the values of each column are: numbers or dates when all are, else text. */
final class ColumnTypes {

    private static final int LONGEST = 40;

    /** No leading zeros: those are codes, such as postal ones. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");

    private static final Pattern DATE = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"
            + "([T ]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?)?");

    private final boolean[] number;
    private final boolean[] date;
    private final boolean[] any;

    ColumnTypes(int columns) {
        number = new boolean[columns];
        date = new boolean[columns];
        any = new boolean[columns];
        java.util.Arrays.fill(number, true);
        java.util.Arrays.fill(date, true);
    }

    /** Looks at a row. */
    void observe(CsvParser row) {
        for (int column = 0; column < any.length; column++) {
            var length = row.end(column) - row.start(column);
            if (length == 0 || !(number[column] || date[column])) {
                continue;
            }
            any[column] = true;
            var text = length > LONGEST
                    ? ""
                    : new String(row.bytes(), row.start(column), length, StandardCharsets.ISO_8859_1);
            number[column] &= NUMBER.matcher(text).matches();
            date[column] &= DATE.matcher(text).matches();
        }
    }

    /** The fields, once every row was looked at. */
    List<DatasetField> fields(CsvHeader header) {
        var fields = new ArrayList<DatasetField>();
        for (int column = 0; column < any.length; column++) {
            var name = header.names().get(column);
            fields.add(new DatasetField(name, name, type(column)));
        }
        return fields;
    }

    private DatasetField.Type type(int column) {
        if (!any[column]) {
            return DatasetField.Type.TEXT;
        }
        if (number[column]) {
            return DatasetField.Type.NUMBER;
        }
        return date[column] ? DatasetField.Type.DATE : DatasetField.Type.TEXT;
    }
}
