package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.CodePoints;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.contracts.http.DatasetField;
import dev.assay.salesforce.wave.Saql;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The stable order of a dataset's records: ascending by record id, as the org sorts.
 *
 * <p>Pages go on after the last id seen, so the ids must be strictly increasing as we compare them too; otherwise records
 * could be skipped or read twice without anybody noticing.
 *
 * @param field the record id field
 * @param numeric whether its values are numbers
 */
record RecordOrder(String field, boolean numeric) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final Comparator<String> NUMBERS = Comparator.comparing(BigDecimal::new);
    private static final Comparator<String> LETTERS_FIRST = Comparator.<String, String>comparing(
                    text -> text.toLowerCase(java.util.Locale.ROOT))
            .thenComparing(CodePoints.ORDER);

    /** By a field that identifies records. */
    static RecordOrder of(String idOrName, Columns columns) {
        var field = columns.named(idOrName);
        if (field.multiValue()) {
            throw new Unreadable(
                    "record-order",
                    "'" + field.name() + "' holds several values per record. Choose a field that holds one.");
        }
        return new RecordOrder(field.name(), field.field().type() == DatasetField.Type.NUMBER);
    }

    /** An id as queries write it. */
    String literal(String id) {
        return numeric ? new BigDecimal(id).toPlainString() : Saql.string(id);
    }

    /** Whether a value can be one of the field's at all. */
    boolean says(String value) {
        return !numeric || NUMBER.matcher(value).matches();
    }

    /** The condition for a record and all after it. */
    String from(String id) {
        return Saql.identifier(field) + " >= " + literal(id);
    }

    /** The condition for some values of a field of the same kind. */
    String among(List<String> ids) {
        return Saql.identifier(field) + " in ["
                + ids.stream().map(this::literal).collect(java.util.stream.Collectors.joining(", ")) + "]";
    }

    /**
     * Checks that ids that came in order are strictly increasing.
     *
     * @throws Unreadable naming a duplicate, or the first two that are out of order
     */
    void check(List<String> ids) {
        for (int i = 1; i < ids.size(); i++) {
            if (ids.get(i).equals(ids.get(i - 1))) {
                throw new Unreadable(
                        "duplicate-record-id",
                        "Several records have the value '" + ids.get(i) + "' in '" + field
                                + "'. Choose a record id field whose values are unique.");
            }
        }
        if (numeric
                ? !increasing(ids, NUMBERS)
                : !increasing(ids, CodePoints.ORDER) && !increasing(ids, LETTERS_FIRST)) {
            throw new Unreadable(
                    "record-order",
                    "The org does not sort the values of '" + field
                            + "' in an order that can be followed safely. Choose another record id field.");
        }
    }

    private static boolean increasing(List<String> ids, Comparator<String> order) {
        for (int i = 1; i < ids.size(); i++) {
            if (order.compare(ids.get(i - 1), ids.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
