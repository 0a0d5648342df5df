package dev.assay.sandbox.salesforce.saql;

/** What kinds of values there are: String, BigDecimal, Boolean. */
enum ValueType {
    STRING,
    NUMERIC,
    BOOLEAN
}
