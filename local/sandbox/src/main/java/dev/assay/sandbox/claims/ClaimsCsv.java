package dev.assay.sandbox.claims;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.assay.sandbox.table.Column;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The claims as a CSV file with a header. */
public final class ClaimsCsv {

    private ClaimsCsv() {}

    /** Writes all rows; the writer stays open. */
    public static void write(ClaimsDataset claims, Writer out) throws IOException {
        var columns = claims.columns().size();
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(claims.columns().stream().map(Column::name).toArray(String[]::new));
        for (long number = 0; number < claims.size(); number++) {
            var row = claims.row(number);
            var cells = new String[columns];
            for (var column = 0; column < columns; column++) {
                cells[column] = text(row.value(column));
            }
            csv.writeRecord(cells);
        }
        csv.flush();
    }

    private static String text(@Nullable Object value) {
        return value instanceof LocalDateTime time ? time.toLocalDate().toString() : String.valueOf(value);
    }
}
