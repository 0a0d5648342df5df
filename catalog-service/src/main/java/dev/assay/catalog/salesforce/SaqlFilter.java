package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.Condition;
import dev.assay.catalog.dataset.RecordFilter;
import dev.assay.catalog.dataset.Scalar;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.contracts.FieldCondition.Operator;
import dev.assay.contracts.http.DatasetField;
import dev.assay.salesforce.wave.Saql;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/**
 * A filter's conditions as the org's query language says them, as far as that is exact.
 *
 * <p>Texts are compared for equality and by {@code like}, which are documented to mind case; dates by the seconds that the org
 * generates for them; nulls are asked for beside, because a comparison says nothing about them. The order of texts depends on a
 * collation that is not documented.
 */
final class SaqlFilter {

    private final Columns columns;

    private SaqlFilter(Columns columns) {
        this.columns = columns;
    }

    /**
     * A query narrowed by a filter.
     *
     * @throws Unreadable naming a condition that the org cannot be asked exactly
     */
    static Saql narrowed(Saql saql, RecordFilter filter, Columns columns) {
        var compiled = new SaqlFilter(columns);
        var narrowed = saql;
        for (var condition : filter.conditions()) {
            narrowed = narrowed.where(compiled.clause(condition));
        }
        return narrowed;
    }

    private String clause(Condition condition) {
        var field = columns.named(condition.name());
        var name = Saql.identifier(condition.name());
        var empty = condition.field().type() == DatasetField.Type.TEXT && !field.multiValue()
                ? "(" + name + " is null || " + name + " == \"\")"
                : name + " is null";
        if (condition.operator() == Operator.EMPTY) {
            return empty;
        }
        if (condition.operator() == Operator.NOT_EMPTY) {
            return "!(" + empty + ")";
        }
        if (field.multiValue()) {
            throw inexact(condition, "holds several values per record; only empty and not-empty can be asked of it");
        }
        return switch (condition.field().type()) {
            case TEXT -> text(condition, name);
            case NUMBER -> compared(condition, name, empty);
            case DATE -> {
                if (field.epochSecond() == null) {
                    throw inexact(condition, "is a date that the org gives no seconds for, so it cannot be compared");
                }
                yield compared(condition, Saql.identifier(field.epochSecond()), empty);
            }
        };
    }

    private static String text(Condition condition, String name) {
        return switch (condition.operator()) {
            case EQUALS, IN, NOT_EQUALS, NOT_IN -> compared(condition, name, name + " is null");
            case CONTAINS -> name + " like " + like("%", condition.values().getFirst());
            case BEGINS_WITH -> name + " like " + like("", condition.values().getFirst());
            default ->
                throw inexact(
                        condition,
                        "asks for an order of texts, which orgs keep to themselves; use equals, in, begins-with or contains");
        };
    }

    private static String compared(Condition condition, String name, String empty) {
        var list = condition.parsed().stream().map(SaqlFilter::literal).collect(Collectors.joining(", ", "[", "]"));
        var first = literal(condition.parsed().getFirst());
        return switch (condition.operator()) {
            case EQUALS -> name + " == " + first;
            case NOT_EQUALS -> "(" + empty + " || " + name + " != " + first + ")";
            case IN -> name + " in " + list;
            case NOT_IN -> "(" + empty + " || " + name + " not in " + list + ")";
            case LESS_THAN -> name + " < " + first;
            case AT_MOST -> name + " <= " + first;
            case GREATER_THAN -> name + " > " + first;
            case AT_LEAST -> name + " >= " + first;
            case CONTAINS, BEGINS_WITH, EMPTY, NOT_EMPTY -> throw new IllegalStateException("no comparison");
        };
    }

    private static String literal(Scalar value) {
        return switch (value) {
            case Scalar.Text(var text) -> Saql.string(text);
            case Scalar.Numeric(var number) -> plain(number);
            case Scalar.Moment(var instant) ->
                plain(BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9)));
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The pattern's own escapes come first, then those of any text. */
    private static String like(String before, String text) {
        var literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return Saql.string(before + literal + "%");
    }

    private static Unreadable inexact(Condition condition, String why) {
        return new Unreadable("filter-not-exact", "The filter's condition on '" + condition.name() + "' " + why + ".");
    }
}
