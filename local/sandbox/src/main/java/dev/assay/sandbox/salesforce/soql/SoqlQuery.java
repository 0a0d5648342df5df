package dev.assay.sandbox.salesforce.soql;

import java.util.List;

/**
 * A query that was read.
 *
 * @param fields to show, in the order of the query; none where only records are counted
 * @param conditions all of which must hold
 */
record SoqlQuery(
        List<String> fields, String object, List<Condition> conditions, List<Order> orders, long limit, long offset) {

    /**
     * A condition on one field.
     *
     * @param operator {@code =}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=}, {@code LIKE}, {@code IN} or {@code NOT IN}
     * @param values what is compared with; an empty text stands for null
     */
    record Condition(String field, String operator, List<String> values) {}

    /** What records are sorted by. */
    record Order(String field, boolean descending) {}
}
