package dev.assay.export.upload;

import dev.assay.salesforce.externaldata.TextColumn;
import java.util.List;

/** The columns of the dataset that structured CSVs go to, in the order of the file. */
final class StructuredResponse {

    /** Holds the batch name: what is counted to check an upload. */
    static final String BATCH_NAME = "Batch_Name";

    private static final int SHORT = 255;
    private static final int LONGEST = 32_000;

    /** Same order and labels as in the file. */
    static final List<TextColumn> COLUMNS = List.of(
            new TextColumn("Record_ID", "Record ID", SHORT),
            new TextColumn(BATCH_NAME, "Batch Name", SHORT),
            new TextColumn("Parameter_Name", "Parameter Name", SHORT),
            new TextColumn("Value", "Value", LONGEST));

    private StructuredResponse() {}
}
