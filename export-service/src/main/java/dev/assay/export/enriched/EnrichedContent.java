package dev.assay.export.enriched;

import dev.assay.contracts.ParameterType;
import dev.assay.export.content.Content;
import dev.assay.export.content.Remarks;
import dev.assay.export.content.Unfit;
import dev.assay.export.outcome.Outcomes;
import dev.assay.export.run.Order;
import dev.assay.export.run.PlannedColumn;
import dev.assay.export.run.PlannedColumn.Origin;
import dev.assay.export.run.RunExport;
import dev.assay.salesforce.externaldata.Column;
import dev.assay.salesforce.externaldata.Job.Operation;
import dev.assay.salesforce.externaldata.Names;
import dev.assay.salesforce.wave.Wave;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row for every record that succeeded. */
public final class EnrichedContent implements Content {

    private final RunExport export;
    private final Order order;
    private final Outcomes outcomes;
    private final SourceDataset source;
    private final KeptScales scales;
    private final String absentNumber;
    private @Nullable List<PlannedColumn> plan;
    private Remarks remarks = Remarks.NONE;

    /**
     * The rows of a run as an order wants them.
     *
     * @param scales what the dataset keeps of numbers, where rows are added to it
     * @param absentNumber what a cell without a number counts as in the org
     */
    public EnrichedContent(
            RunExport export,
            Order order,
            Outcomes outcomes,
            SourceDataset source,
            KeptScales scales,
            String absentNumber) {
        this.export = export;
        this.order = order;
        this.outcomes = outcomes;
        this.source = source;
        this.scales = scales;
        this.absentNumber = absentNumber;
        this.plan = order.columns();
    }

    @Override
    public void survey(Sink sink) throws IOException {
        var destination = order.destination();
        var request = export.request();
        if (request == null || request.records() == null) {
            throw new Unfit(
                    "run-too-old",
                    "Run " + export.runId()
                            + " was begun by a version that did not keep what this needs. Run it again.");
        }
        if (destination.operation() == Operation.UPSERT && request.records().repeatedIds()) {
            throw new Unfit(
                    "repeated-ids",
                    "Several records of the run may share a record id, so that none can be found by it. Choose the operation overwrite.");
        }
        var types = source.types(destination.fields());
        var undecided = ColumnPlanning.of(request, destination, types);
        // What does not fit is told with its column's name already now.
        plan = undecided;
        var remarking = new Remarking();
        var kept = kept(undecided);
        var rows = new EnrichedRows(undecided, export.parameters(), column -> kept.get(column.name()), remarking);
        write(0, undecided, rows, sink);
        plan = rows.decided();
        remarks = remarking.remarks();
    }

    private Map<String, Integer> kept(List<PlannedColumn> columns) {
        var destination = order.destination();
        return destination.operation() == Operation.UPSERT
                        && columns.stream().anyMatch(column -> column.type() == ParameterType.NUMBER)
                ? scales.of(destination.dataset())
                : Map.of();
    }

    @Override
    public List<PlannedColumn> plan() {
        return Objects.requireNonNull(plan, "surveyed before");
    }

    @Override
    public Remarks remarks() {
        return remarks;
    }

    @Override
    public List<Column> columns() {
        return plan().stream().map(this::column).toList();
    }

    private Column column(PlannedColumn column) {
        var label = label(column);
        return switch (column.type()) {
            case TEXT ->
                new Column.Text(
                        column.name(),
                        label,
                        Column.LONGEST_TEXT,
                        column.origin() == Origin.RECORD_ID && !repeatedIds());
            case NUMBER -> new Column.Numeric(column.name(), label, column.scale(), absentNumber);
            case DATE -> new Column.Date(column.name(), label, DateCells.FORMAT);
        };
    }

    private boolean repeatedIds() {
        var request = export.request();
        return request != null && request.records() != null && request.records().repeatedIds();
    }

    private static String label(PlannedColumn column) {
        var label = column.origin() == Origin.RECORD_ID ? "Record ID" : column.of();
        return label.isBlank()
                ? column.name()
                : label.length() <= Names.LONGEST_LABEL ? label : label.substring(0, Names.LONGEST_LABEL);
    }

    @Override
    public void write(int fromNumber, Sink sink) throws IOException {
        write(
                fromNumber,
                plan(),
                new EnrichedRows(plan(), export.parameters(), PlannedColumn::scale, new Remarking()),
                sink);
    }

    private void write(int fromNumber, List<PlannedColumn> columns, EnrichedRows rows, Sink sink) throws IOException {
        var fields = columns.stream()
                .filter(column -> column.origin() == Origin.SOURCE)
                .map(PlannedColumn::of)
                .toList();
        try (var joined =
                new Joined(fields.isEmpty() ? null : source.records(fields).from(fromNumber))) {
            outcomes.each(export, fromNumber, outcome -> {
                if (outcome.response() != null) {
                    sink.row(rows.row(outcome, joined.fieldsOf(outcome)));
                }
                sink.endOfRecord(outcome.number());
            });
        }
    }

    @Override
    public String field(int position, List<String> row) {
        return "'" + label(plan().get(position)) + "'";
    }

    @Override
    public long count(Wave wave, String dataset, String version) throws IOException {
        return order.destination().operation() == Operation.UPSERT
                ? new IdCount(wave, dataset, version, plan().getFirst().name()).of(export, outcomes)
                : IdCount.all(wave, dataset, version);
    }

    /** The run's source as this needs it. */
    public interface SourceDataset {

        /** The types of fields, by name; without those that the dataset does not have. */
        Map<String, ParameterType> types(List<String> fields);

        /** The run's records with some of their fields. */
        SourceRecords records(List<String> fields);
    }
}
