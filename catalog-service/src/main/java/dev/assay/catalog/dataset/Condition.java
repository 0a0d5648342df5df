package dev.assay.catalog.dataset;

import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.FieldCondition.Operator;
import dev.assay.contracts.http.DatasetField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition that makes sense for its field.
 *
 * @param field whose value is looked at
 * @param operator how
 * @param values what it is held against, as given: none for empty and not-empty, one or more for in and not-in, else one
 * @param parsed the same, comparable
 */
public record Condition(DatasetField field, Operator operator, List<String> values, List<Scalar> parsed) {

    static Condition of(FieldCondition condition, List<DatasetField> fields) {
        var field = known(condition, fields);
        @Nullable Operator operator = condition.operator();
        if (operator == null) {
            throw bad(field, "needs an operator, for example equals");
        }
        var texts = values(condition, field, operator);
        if ((operator == Operator.CONTAINS || operator == Operator.BEGINS_WITH)
                && field.type() != DatasetField.Type.TEXT) {
            throw bad(
                    field,
                    "asks what its text " + spelled(operator) + ", but its values are "
                            + (field.type() == DatasetField.Type.NUMBER ? "numbers" : "dates")
                            + "; compare them instead");
        }
        var parsed = texts.stream()
                .map(text -> Scalar.of(field.type(), text)
                        .orElseThrow(() -> bad(
                                field,
                                "compares it with '" + text + "', which is no "
                                        + (field.type() == DatasetField.Type.NUMBER
                                                ? "number"
                                                : "date like 2026-03-01 or 2026-03-01T10:20:00Z"))))
                .toList();
        return new Condition(field, operator, texts, parsed);
    }

    /** The field's name. */
    public String name() {
        return field.name();
    }

    /**
     * Whether a value meets it.
     *
     * @param text null when the record has none
     * @throws Unreadable if the value is not of the field's type
     */
    public boolean meets(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return operator == Operator.EMPTY || operator == Operator.NOT_EQUALS || operator == Operator.NOT_IN;
        }
        return switch (operator) {
            case EMPTY -> false;
            case NOT_EMPTY -> true;
            case CONTAINS -> text.contains(values.getFirst());
            case BEGINS_WITH -> text.startsWith(values.getFirst());
            case EQUALS, IN -> among(text);
            case NOT_EQUALS, NOT_IN -> !among(text);
            case LESS_THAN -> compared(text) < 0;
            case AT_MOST -> compared(text) <= 0;
            case GREATER_THAN -> compared(text) > 0;
            case AT_LEAST -> compared(text) >= 0;
        };
    }

    private boolean among(String text) {
        if (field.type() == DatasetField.Type.TEXT) {
            return values.contains(text);
        }
        var value = scalar(text);
        return parsed.stream().anyMatch(each -> value.compareTo(each) == 0);
    }

    private int compared(String text) {
        return scalar(text).compareTo(parsed.getFirst());
    }

    private Scalar scalar(String text) {
        return Scalar.of(field.type(), text)
                .orElseThrow(() -> new Unreadable(
                        "value-unreadable",
                        "A record's value of '" + name() + "' is not of the field's type (" + spelled(field.type())
                                + "), so it cannot be compared. Leave that condition out."));
    }

    private static DatasetField known(FieldCondition condition, List<DatasetField> fields) {
        @Nullable String name = condition.field();
        if (name == null) {
            throw new Unreadable("bad-condition", "A condition of the filter names no field.");
        }
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        "unknown-field",
                        "The filter asks for '" + name + "', which is no field of the dataset."
                                + Nearest.hint(
                                        name,
                                        fields.stream().map(DatasetField::name).toList())));
    }

    private static List<String> values(FieldCondition condition, DatasetField field, Operator operator) {
        return switch (operator) {
            case EMPTY, NOT_EMPTY -> List.of();
            case IN, NOT_IN -> {
                var listed = condition.values();
                if (listed == null || listed.isEmpty()) {
                    throw bad(field, "lists no values");
                }
                listed.forEach(each -> mustSay(field, each));
                yield listed.stream().distinct().toList();
            }
            default -> List.of(mustSay(field, condition.value()));
        };
    }

    private static String mustSay(DatasetField field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw bad(field, "has no value to compare with; to find records that have none, use empty");
        }
        return value;
    }

    private static Unreadable bad(DatasetField field, String what) {
        return new Unreadable("bad-condition", "The filter's condition on '" + field.name() + "' " + what + ".");
    }

    private static String spelled(Enum<?> word) {
        return word.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
