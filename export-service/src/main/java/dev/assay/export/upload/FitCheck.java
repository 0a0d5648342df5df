package dev.assay.export.upload;

import dev.assay.export.file.StructuredCsv;

/** Finds out whether every row fits into the dataset's columns, before anything is sent. */
final class FitCheck implements StructuredCsv.Rows {

    @Override
    public void row(String recordId, String batchName, String parameter, String value) {
        check(0, recordId, recordId);
        check(1, batchName, recordId);
        check(2, parameter, recordId);
        check(3, value, recordId);
    }

    private static void check(int position, String text, String recordId) {
        var column = StructuredResponse.COLUMNS.get(position);
        if (text.length() > column.longest()) {
            throw new GivenUp(
                    "value-too-long",
                    "%s of record %s has %,d characters; the dataset takes %,d. Nothing was sent: ask for shorter answers in the prompt or the schema."
                            .formatted(column.label(), abbreviated(recordId), text.length(), column.longest()));
        }
    }

    private static String abbreviated(String recordId) {
        return recordId.length() <= 80 ? recordId : recordId.substring(0, 80) + "…";
    }
}
