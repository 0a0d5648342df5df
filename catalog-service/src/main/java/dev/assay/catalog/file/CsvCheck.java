package dev.assay.catalog.file;

import dev.assay.contracts.http.DatasetField;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** Reads the rows of a file, sets the good ones aside, reports the bad ones. */
final class CsvCheck {

    private final CsvParser parser;
    private final CsvHeader header;
    private final StagedRows rows;
    private final BadRows bad;
    private final ColumnTypes types;

    CsvCheck(CsvParser parser, CsvHeader header, StagedRows rows, BadRows bad) {
        this.parser = parser;
        this.header = header;
        this.rows = rows;
        this.bad = bad;
        this.types = new ColumnTypes(header.names().size());
    }

    void readAll() throws IOException {
        while (parser.next()) {
            if (wellFormed()) {
                take();
            }
        }
    }

    /**
     * Reads all rows and checks that each has an id that no other has.
     *
     * @return the numbers of the rows that repeat an id
     * @throws BadFile if there is no such column
     */
    BitSet readAll(String idField) throws IOException {
        var column = header.column(idField);
        try (var duplicates = new DuplicateIds(column)) {
            while (parser.next()) {
                if (!wellFormed()) {
                    continue;
                }
                if (parser.start(column) == parser.end(column)) {
                    bad.add(parser.line(), "The row has no value in the id column '" + idField + "'.");
                    continue;
                }
                duplicates.observe(parser);
                take();
            }
            return duplicates.find(rows, bad);
        }
    }

    /** The fields with their types, once all rows are read. */
    List<DatasetField> fields() {
        return types.fields(header);
    }

    private boolean wellFormed() {
        var problem = parser.problem();
        var columns = header.names().size();
        if (problem == null && parser.fields() != columns) {
            problem = "The row has " + parser.fields() + " values, the header " + columns + ".";
        }
        if (problem != null) {
            bad.add(parser.line(), problem);
        }
        return problem == null;
    }

    private void take() throws IOException {
        types.observe(parser);
        rows.add(parser.line(), RowCodec.encoded(parser));
    }
}
