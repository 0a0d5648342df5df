package dev.assay.sandbox.salesforce.externaldata;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an upload's metadata say.
 *
 * @param delimiter between cells
 * @param quote around cells; null where cells are never quoted
 * @param escape before a quote inside quotes; the quote itself unless told otherwise
 * @param linesToIgnore lines before the first record
 * @param fields the columns, in the order of the file; null where no metadata were given and the header names them
 */
record FileSchema(
        char delimiter,
        @Nullable Character quote,
        char escape,
        int linesToIgnore,
        @Nullable List<FieldSchema> fields) {

    /** Without metadata: comma, quotes, a header, and nothing but text. */
    static FileSchema none() {
        return new FileSchema(',', '"', '"', 0, null);
    }

    /** The field that tells rows apart. */
    Optional<FieldSchema> uniqueId() {
        return fields == null
                ? Optional.empty()
                : fields.stream().filter(FieldSchema::uniqueId).findFirst();
    }

    /** Those fields that the dataset has. */
    static List<FieldSchema> kept(List<FieldSchema> fields) {
        return fields.stream().filter(field -> !field.skipped()).toList();
    }
}
