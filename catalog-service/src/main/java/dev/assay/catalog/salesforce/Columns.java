package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.Nearest;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.contracts.http.DatasetField;
import dev.assay.salesforce.wave.WaveField;
import java.util.List;

/** The columns of a dataset version. */
record Columns(List<WaveField> all) {

    /**
     * A column by name.
     *
     * @throws Unreadable if there is none
     */
    WaveField named(String name) {
        return all.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    var names = all.stream().map(WaveField::name).toList();
                    return new Unreadable(
                            "unknown-field",
                            "The dataset version has no field '" + name + "'." + Nearest.hint(name, names));
                });
    }

    /** Those of some fields that a query can sort by: a record has one value in each. */
    List<String> sortable(List<String> names) {
        return names.stream().filter(name -> !named(name).multiValue()).toList();
    }

    /** As users see them. */
    List<DatasetField> shown() {
        return all.stream().map(WaveField::field).toList();
    }
}
