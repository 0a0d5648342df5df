package dev.assay.catalog.dataset;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is read of one record.
 *
 * @param id value of the record id field
 * @param name value of the record name field, if one was asked for and the record has a value
 * @param fields the selected fields as text; a field without a value is absent
 */
public record Row(String id, @Nullable String name, Map<String, String> fields) {}
