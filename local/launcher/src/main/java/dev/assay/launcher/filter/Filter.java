package dev.assay.launcher.filter;

import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.FieldCondition.Operator;
import dev.assay.contracts.http.DatasetField;
import dev.assay.launcher.Trouble;
import java.util.ArrayList;
import java.util.List;

/**
 * One condition as a user wrote it: {@code FIELD OPERATOR VALUE}.
 *
 * @param text as written
 * @param condition what it says
 * @param fieldAt where the field is written, from 0
 * @param valueAt where the value begins, or where one would
 */
public record Filter(String text, FieldCondition condition, int fieldAt, int valueAt) {

    /** Reads one; what cannot be read is trouble of wrong usage that shows the place. */
    public static Filter parse(String text) {
        return new FilterReader(text).read();
    }

    /** Refuses a field that the dataset has not got, and a value that its field cannot have. */
    public void mustFit(List<DatasetField> fields) {
        FieldNames.problem(condition.field(), fields).ifPresent(problem -> {
            throw trouble(text, fieldAt, problem);
        });
        var type = fields.stream()
                .filter(known -> known.name().equals(condition.field()))
                .map(DatasetField::type)
                .findFirst();
        if (type.filter(DatasetField.Type.NUMBER::equals).isPresent() && isCompared()) {
            values().stream().filter(value -> !isNumber(value)).forEach(value -> {
                throw trouble(text, valueAt, condition.field() + " holds numbers, and " + value + " is none");
            });
        }
    }

    private boolean isCompared() {
        return condition.operator() != Operator.CONTAINS && condition.operator() != Operator.BEGINS_WITH;
    }

    private List<String> values() {
        var values = new ArrayList<String>();
        if (condition.value() != null) {
            values.add(condition.value());
        }
        if (condition.values() != null) {
            values.addAll(condition.values());
        }
        return values;
    }

    private static boolean isNumber(String value) {
        return value.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    }

    /** Shows the filter with a mark below the place that is wrong. */
    static Trouble trouble(String text, int at, String what) {
        var end = what.endsWith(".") || what.endsWith("?") ? "" : ".";
        return Trouble.usage("--filter, position " + (at + 1) + ": " + what + end + "\n    "
                + text.replaceAll("\\p{Cntrl}", " ") + "\n    " + " ".repeat(at) + "^");
    }
}
