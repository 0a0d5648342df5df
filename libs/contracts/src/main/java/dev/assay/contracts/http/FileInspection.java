package dev.assay.contracts.http;

import java.util.List;
import java.util.Map;

/**
 * What would be found in a file if it was uploaded, told from its beginning.
 *
 * @param file how it would be read; its size is what was looked at
 * @param fields the columns, typed by the rows looked at
 * @param records the first rows, values as text; a field without a value is absent
 * @param problems rows among those looked at that would be refused, the first of them
 * @param whole whether all of the file was looked at
 */
public record FileInspection(
        FileFacts file,
        List<DatasetField> fields,
        List<Map<String, String>> records,
        List<RowProblem> problems,
        boolean whole) {}
