package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.salesforce.fault.Fault;
import dev.assay.sandbox.salesforce.fault.FaultKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param fault how its job is to end, by order of a test
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
        Instant changed,
        @Nullable Fault fault) {

    /**
     * One part, whose bytes lie in a file of its own.
     *
     * @param copies how often the bytes count; twice only by order of a test, null: once
     */
    record Part(String id, int number, long bytes, @Nullable Integer copies) {}

    String alias() {
        return fields.getOrDefault("EdgemartAlias", "");
    }

    String operation() {
        return fields.getOrDefault("Operation", "Overwrite");
    }

    /** Whether its fields must be those of the dataset. */
    boolean extendsRows() {
        return operation().equals("Append") || operation().equals("Upsert");
    }

    /** The parts' numbers in ascending order. */
    List<Integer> partNumbers() {
        return List.copyOf(new TreeMap<>(parts).keySet());
    }

    Upload with(Part part, Instant now) {
        var more = new TreeMap<>(parts);
        more.put(part.number(), part);
        return new Upload(id, fields, schema, hasMetadata, more, status, statusMessage, created, submitted, now, fault);
    }

    /** The same without its parts, which will not be processed. */
    Upload aborted(Instant now) {
        return new Upload(
                id,
                fields,
                schema,
                hasMetadata,
                Map.of(),
                UploadStatus.NotProcessed,
                "The upload was aborted",
                created,
                submitted,
                now,
                fault);
    }

    Upload with(Map<String, String> changes, Instant now) {
        var changed = new TreeMap<>(fields);
        changed.putAll(changes);
        return new Upload(
                id, changed, schema, hasMetadata, parts, status, statusMessage, created, submitted, now, fault);
    }

    Upload submitted(Instant now) {
        return new Upload(id, fields, schema, hasMetadata, parts, UploadStatus.Queued, null, created, now, now, fault);
    }

    Upload with(UploadStatus next, @Nullable String message, Instant now) {
        return new Upload(id, fields, schema, hasMetadata, parts, next, message, created, submitted, now, fault);
    }

    /** The same, whose job a fault will meet. */
    Upload meeting(@Nullable Fault ordered) {
        return ordered == null
                ? this
                : new Upload(
                        id,
                        fields,
                        schema,
                        hasMetadata,
                        parts,
                        status,
                        statusMessage,
                        created,
                        submitted,
                        changed,
                        ordered);
    }

    /** What the status message is to say if such a fault was ordered. */
    Optional<String> ordered(FaultKind kind, String usual) {
        return fault == null || fault.kind() != kind
                ? Optional.empty()
                : Optional.of(fault.message() == null ? usual : fault.message());
    }
}
