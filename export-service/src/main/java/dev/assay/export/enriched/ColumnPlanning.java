package dev.assay.export.enriched;

import dev.assay.contracts.ParameterType;
import dev.assay.export.content.Unfit;
import dev.assay.export.run.Destination;
import dev.assay.export.run.PlannedColumn;
import dev.assay.export.run.PlannedColumn.Origin;
import dev.assay.export.run.Request;
import dev.assay.salesforce.externaldata.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decides the columns of an enriched dataset: which, what type, and a name that the org takes and no other column has. */
final class ColumnPlanning {

    private static final String RECORD_ID = "Record_ID";
    private static final int MOST_COLUMNS = 5_000;

    private ColumnPlanning() {}

    /**
     * The columns in order.
     *
     * @param sourceTypes the types of the source's fields, by name
     * @throws Unfit if a field is wanted that the source does not have, or too many
     */
    static List<PlannedColumn> of(Request request, Destination destination, Map<String, ParameterType> sourceTypes) {
        var names = new Names();
        var columns = new ArrayList<PlannedColumn>();
        columns.add(new PlannedColumn(Origin.RECORD_ID, "", names.unique(RECORD_ID, false), ParameterType.TEXT, 0));
        for (var field : destination.fields().stream().distinct().toList()) {
            var type = sourceTypes.get(field);
            if (type == null) {
                throw new Unfit(
                        "unknown-field",
                        "The source dataset has no field '" + field + "'. Choose among the fields it has.");
            }
            columns.add(column(Origin.SOURCE, field, type, names));
        }
        for (int place = 0; place < request.parameters().size(); place++) {
            columns.add(column(Origin.RESPONSE, request.parameters().get(place), request.type(place), names));
        }
        if (columns.size() > MOST_COLUMNS) {
            throw new Unfit(
                    "too-many-columns",
                    "The dataset would have %,d columns, the org takes %,d. Choose fewer fields."
                            .formatted(columns.size(), MOST_COLUMNS));
        }
        return columns;
    }

    private static PlannedColumn column(Origin origin, String of, ParameterType type, Names names) {
        return new PlannedColumn(origin, of, names.unique(of, type == ParameterType.DATE), type, 0);
    }
}
