package dev.assay.export.content;

import dev.assay.export.file.StructuredCsv;
import dev.assay.export.outcome.Outcomes;
import dev.assay.export.run.Destination;
import dev.assay.export.run.RunExport;
import dev.assay.salesforce.externaldata.Column;
import dev.assay.salesforce.wave.Saql;
import dev.assay.salesforce.wave.Wave;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** The structured CSV as rows. They are told from other batches' by the batch name. */
public final class StructuredContent implements Content {

    private static final String BATCH_NAME = "Batch_Name";
    private static final int PARAMETER = 2;
    private static final int VALUE = 3;

    /** Same order and labels as in the file. */
    private static final List<Column> COLUMNS = List.of(
            new Column.Text("Record_ID", "Record ID"),
            new Column.Text(BATCH_NAME, "Batch Name"),
            new Column.Text("Parameter_Name", "Parameter Name"),
            new Column.Text("Value", "Value"));

    private final RunExport export;
    private final Destination destination;
    private final Outcomes outcomes;

    /** The rows of a run as a destination wants them. */
    public StructuredContent(RunExport export, Destination destination, Outcomes outcomes) {
        this.export = export;
        this.destination = destination;
        this.outcomes = outcomes;
    }

    @Override
    public void survey(Sink sink) throws IOException {
        write(0, sink);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void write(int fromNumber, Sink sink) throws IOException {
        StructuredCsv.Rows rows = (recordId, batchName, parameter, value) ->
                sink.row(List.of(recordId, batchName, parameter, value == null ? "" : value));
        var csv = new StructuredCsv(
                rows, export.name(), export.parameters(), UnaryOperator.identity(), destination.failures());
        outcomes.each(export, fromNumber, outcome -> {
            csv.write(outcome);
            sink.endOfRecord(outcome.number());
        });
    }

    @Override
    public String field(int position, List<String> row) {
        return position == VALUE
                ? "'" + row.get(PARAMETER) + "'"
                : COLUMNS.get(position).label();
    }

    @Override
    public long count(Wave wave, String dataset, String version) {
        var ours = Saql.identifier(BATCH_NAME) + " == " + Saql.string(export.name());
        return wave.count(Saql.load(dataset, version).where(ours));
    }
}
