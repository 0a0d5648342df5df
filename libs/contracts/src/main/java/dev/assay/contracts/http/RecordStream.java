package dev.assay.contracts.http;

import dev.assay.contracts.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the records of a run, in the order of its numbers. The answer has one {@link StreamedRecord} per line.
 *
 * <p>A problem that lasts is the last line instead: {@code {"problem": {"code": …, "message": …}}}. A stream that breaks off,
 * which shows as an error of the connection, may be asked for again from the number after the last one that came.
 *
 * @param datasetId the dataset
 * @param versionId the immutable version that is read
 * @param recordIdField the field whose value identifies a record
 * @param recordNameField the field whose value names a record for people, if any
 * @param fields the fields that are wanted
 * @param selection which records
 * @param repeatedIds whether several records may share a record id; no when absent
 * @param from the first number that is wanted; 0 when absent
 */
public record RecordStream(
        String datasetId,
        String versionId,
        String recordIdField,
        @Nullable String recordNameField,
        List<String> fields,
        Selection selection,
        @Nullable Boolean repeatedIds,
        @Nullable Integer from) {}
