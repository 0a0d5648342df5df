package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.salesforce.ApiError;
import java.util.List;

/** An append must bring exactly the fields that the dataset has, in any order. */
final class AppendRule {

    private AppendRule() {}

    static boolean allows(FileSchema schema, List<FieldSchema> present) {
        var fields = schema.fields() == null ? null : FileSchema.kept(schema.fields());
        if (present.isEmpty()) {
            return true;
        }
        return fields != null
                && fields.size() == present.size()
                && fields.stream().allMatch(field -> present.stream().anyMatch(field::matches));
    }

    /** What a caller hears whose append brings other fields. */
    static ApiError mismatch(String dataset) {
        return new ApiError(
                400,
                "FIELD_INTEGRITY_EXCEPTION",
                "The fields do not match those of " + dataset,
                List.of("MetadataJson"));
    }
}
