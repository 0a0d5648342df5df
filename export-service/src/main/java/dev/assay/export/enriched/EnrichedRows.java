package dev.assay.export.enriched;

import dev.assay.export.file.ResponseFields;
import dev.assay.export.outcome.StoredOutcome;
import dev.assay.export.run.PlannedColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes rows of outcomes and source records; a value that its column does not take leaves the cell empty, and is remarked. */
final class EnrichedRows {

    private final List<PlannedColumn> columns;
    private final Cells[] cells;
    private final int[] places;
    private final ResponseFields response;
    private final Remarking remarking;

    /**
     * @param scale digits after the point of a column of numbers; absent where they are to be found out
     */
    EnrichedRows(
            List<PlannedColumn> columns,
            List<String> parameters,
            Function<PlannedColumn, @Nullable Integer> scale,
            Remarking remarking) {
        this.columns = columns;
        this.response = new ResponseFields(parameters);
        this.remarking = remarking;
        this.cells = columns.stream().map(column -> cells(column, scale)).toArray(Cells[]::new);
        var distinct = parameters.stream().distinct().toList();
        this.places = columns.stream()
                .mapToInt(column -> distinct.indexOf(column.of()))
                .toArray();
    }

    private static Cells cells(PlannedColumn column, Function<PlannedColumn, @Nullable Integer> scale) {
        return switch (column.type()) {
            case TEXT -> value -> value;
            case NUMBER -> new NumberCells(scale.apply(column));
            case DATE -> new DateCells();
        };
    }

    /**
     * The row of a record that succeeded.
     *
     * @param fields what the source has of it; absent when it has not got it
     */
    List<String> row(StoredOutcome outcome, @Nullable Map<String, String> fields) {
        response.read(Objects.requireNonNull(outcome.response(), "response"));
        if (fields == null) {
            remarking.changed(outcome.recordId(), "the source does not have the record any more");
        }
        if (!response.others().isEmpty()) {
            remarking.changed(outcome.recordId(), "the response has fields that the schema does not name");
        }
        var row = new String[cells.length];
        for (int position = 0; position < row.length; position++) {
            row[position] = cell(position, outcome, fields == null ? Map.of() : fields);
        }
        return Arrays.asList(row);
    }

    private String cell(int position, StoredOutcome outcome, Map<String, String> fields) {
        var column = columns.get(position);
        var value =
                switch (column.origin()) {
                    case RECORD_ID -> outcome.recordId();
                    case SOURCE -> fields.getOrDefault(column.of(), "");
                    case RESPONSE -> response(places[position]);
                };
        if (value.isEmpty()) {
            return value;
        }
        var cell = cells[position].cell(value);
        if (cell == null) {
            remarking.changed(outcome.recordId(), "a value of '" + column.of() + "' that is no " + noun(column));
            return "";
        }
        var lost = cells[position].lost();
        if (lost != null) {
            remarking.changed(outcome.recordId(), "a value of '" + column.of() + "' that was " + lost);
        }
        return cell;
    }

    private String response(int place) {
        var field = response.at(place);
        return field == null ? "" : field.value();
    }

    private static String noun(PlannedColumn column) {
        return switch (column.type()) {
            case TEXT -> "text";
            case NUMBER -> "number of at most 55 bits";
            case DATE -> "date in ISO form";
        };
    }

    /** The columns with the scales that the values seen so far need. */
    List<PlannedColumn> decided() {
        return IntStream.range(0, cells.length)
                .mapToObj(position -> {
                    remarking.ofColumn(columns.get(position).name(), cells[position].loss());
                    return columns.get(position).withScale(cells[position].scale());
                })
                .toList();
    }
}
