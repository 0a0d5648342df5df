package dev.assay.sandbox.salesforce.externaldata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An upload's header with its parts; each change makes a new one.
 *
 * @param fields what the client set, by field name, without the metadata
 * @param schema what the metadata say
 * @param parts the parts' ids by part number
 * @param submitted when processing was asked for; null before
 * @param changed when it was last changed
 */
record Upload(
        String id,
        Map<String, String> fields,
        FileSchema schema,
        boolean hasMetadata,
        Map<Integer, Part> parts,
        UploadStatus status,
        @Nullable String statusMessage,
        Instant created,
        @Nullable Instant submitted,
        Instant changed) {

    /** One part, whose bytes lie in a file of its own. */
    record Part(String id, int number, long bytes) {}

    String alias() {
        return fields.getOrDefault("EdgemartAlias", "");
    }

    boolean appends() {
        return fields.getOrDefault("Operation", "Overwrite").equals("Append");
    }

    /** The parts' numbers in ascending order. */
    List<Integer> partNumbers() {
        return List.copyOf(new TreeMap<>(parts).keySet());
    }

    Upload with(Part part, Instant now) {
        var more = new TreeMap<>(parts);
        more.put(part.number(), part);
        return new Upload(id, fields, schema, hasMetadata, more, status, statusMessage, created, submitted, now);
    }

    Upload with(Map<String, String> changes, Instant now) {
        var changed = new TreeMap<>(fields);
        changed.putAll(changes);
        return new Upload(id, changed, schema, hasMetadata, parts, status, statusMessage, created, submitted, now);
    }

    Upload submitted(Instant now) {
        return new Upload(id, fields, schema, hasMetadata, parts, UploadStatus.Queued, null, created, now, now);
    }

    Upload with(UploadStatus next, @Nullable String message, Instant now) {
        return new Upload(id, fields, schema, hasMetadata, parts, next, message, created, submitted, now);
    }
}
