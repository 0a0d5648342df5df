package dev.assay.sandbox.salesforce.externaldata;

import java.util.List;

/** An append must bring exactly the fields that the dataset has, in any order. */
final class AppendRule {

    private AppendRule() {}

    static boolean allows(FileSchema schema, List<FieldSchema> present) {
        var fields = schema.fields();
        if (present.isEmpty()) {
            return true;
        }
        return fields != null
                && fields.size() == present.size()
                && fields.stream().allMatch(field -> present.stream().anyMatch(field::matches));
    }
}
