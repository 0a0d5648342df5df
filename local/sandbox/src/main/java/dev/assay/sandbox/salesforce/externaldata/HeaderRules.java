package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.salesforce.ApiError;
import dev.assay.sandbox.salesforce.externaldata.DatasetStore.Stored;
import dev.assay.sandbox.salesforce.wave.App;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the header of an upload must be like, given the dataset that it is for. */
final class HeaderRules {

    private HeaderRules() {}

    /** Refuses what cannot be processed, as the service does when the header is created. */
    static void check(Upload upload, Optional<Stored> dataset) {
        app(upload.fields().get("EdgemartContainer"), dataset);
        var operation = upload.operation();
        if (!operation.equals("Overwrite") && !upload.hasMetadata()) {
            throw integrity("MetadataJson", "Metadata JSON is required for operation " + operation);
        }
        var fields = dataset.map(HeaderRules::fields).orElse(List.of());
        var unique = upload.schema().uniqueId().map(FieldSchema::name);
        switch (operation) {
            case "Append" -> {
                if (unique.isPresent() || fields.stream().anyMatch(FieldSchema::uniqueId)) {
                    throw integrity("Operation", "Append is not possible where a field has isUniqueId; use Upsert");
                }
                match(upload, fields);
            }
            case "Upsert" -> {
                if (unique.isEmpty()) {
                    throw integrity("MetadataJson", "Upsert needs exactly one field with isUniqueId");
                }
                match(upload, fields);
            }
            case "Delete" -> delete(upload, unique, fields);
            default -> {}
        }
    }

    private static void match(Upload upload, List<FieldSchema> fields) {
        if (!AppendRule.allows(upload.schema(), fields)) {
            throw AppendRule.mismatch(upload.alias());
        }
    }

    private static void delete(Upload upload, Optional<String> unique, List<FieldSchema> fields) {
        if (fields.isEmpty()) {
            throw integrity("EdgemartAlias", "There is no dataset " + upload.alias() + " to delete rows from");
        }
        var key = fields.stream()
                .filter(FieldSchema::uniqueId)
                .map(FieldSchema::name)
                .findFirst();
        if (unique.isEmpty() || !unique.equals(key)) {
            throw integrity(
                    "MetadataJson", "Delete needs exactly one field with isUniqueId, which the dataset has too");
        }
    }

    /** An app that is named must exist, and be the one that the dataset is in. */
    private static void app(@Nullable String container, Optional<Stored> dataset) {
        if (container == null || container.isEmpty()) {
            return;
        }
        var app = App.find(container)
                .orElseThrow(() ->
                        integrity("EdgemartContainer", "EdgemartContainer: there is no app or folder " + container));
        if (dataset.isPresent()
                && !App.find(dataset.get().app()).filter(app::equals).isPresent()) {
            throw integrity(
                    "EdgemartContainer",
                    "EdgemartContainer: the dataset is in the app "
                            + dataset.get().app() + ", not in " + container);
        }
    }

    private static List<FieldSchema> fields(Stored dataset) {
        return dataset.versions().getLast().fields();
    }

    static ApiError integrity(String field, String problem) {
        return new ApiError(400, "FIELD_INTEGRITY_EXCEPTION", problem, List.of(field));
    }
}
