package dev.assay.export.enriched;

import java.util.Map;

/**
 * A record as its source has it.
 *
 * @param number its number in the run
 * @param recordId its id
 * @param values what is known of its fields, as texts; one that is null is absent
 */
public record SourceRecord(int number, String recordId, Map<String, String> values) {}
