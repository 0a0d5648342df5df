package dev.assay.launcher.filter;

import dev.assay.contracts.http.DatasetField;
import dev.assay.prompt.NearestName;
import java.util.List;
import java.util.Optional;

/** Names of fields that users write. */
public final class FieldNames {

    private FieldNames() {}

    /** What is wrong with a name, and what was probably meant; nothing when there is such a field. */
    public static Optional<String> problem(String wanted, List<DatasetField> fields) {
        var names = fields.stream().map(DatasetField::name).toList();
        if (names.contains(wanted)) {
            return Optional.empty();
        }
        var hint = NearestName.of(wanted, names)
                .map(name -> "Did you mean " + name + "?")
                .orElse("There are: " + String.join(", ", names) + ".");
        return Optional.of("the dataset has no field " + wanted + ". " + hint);
    }
}
