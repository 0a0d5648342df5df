package dev.assay.sandbox.salesforce.soql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query that was read.
 *
 * @param columns to show, in the order of the query; none where records are counted by {@code count()}
 * @param condition that must hold; null where all records are asked for
 */
record SoqlQuery(
        List<Column> columns,
        String object,
        @Nullable Condition condition,
        List<Order> orders,
        long limit,
        long offset) {

    /** The name that stands for every field. */
    static final String ALL = "FIELDS(ALL)";

    /** A field, or a count of those records that have it under an alias. */
    record Column(String field, @Nullable String countedAs) {}

    /** What a record must satisfy. */
    sealed interface Condition {

        /** All of them. */
        record And(List<Condition> all) implements Condition {}

        /** One of them. */
        record Or(List<Condition> any) implements Condition {}

        /** The opposite. */
        record Not(Condition of) implements Condition {}

        /**
         * A condition on one field.
         *
         * @param operator {@code =}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=}, {@code LIKE}, {@code IN} or {@code NOT IN}
         */
        record Test(String field, String operator, List<SoqlValue> values) implements Condition {}
    }

    /** What records are sorted by; those without a value come first unless told otherwise. */
    record Order(String field, boolean descending, boolean nullsLast) {}
}
