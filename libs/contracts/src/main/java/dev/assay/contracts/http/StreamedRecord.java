package dev.assay.contracts.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a {@link RecordStream}.
 *
 * @param number its number in the run, from 0
 * @param recordId value of the record id field
 * @param recordName value of the record name field, if one was asked for and the record has a value
 * @param fields the wanted fields as text; a field without a value is absent
 */
public record StreamedRecord(
        int number, String recordId, @Nullable String recordName, Map<String, String> fields) {}
