package dev.assay.sandbox.salesforce.saql;

/** What kinds of values there are: String (or a list of them), BigDecimal, Boolean, LocalDateTime. */
enum ValueType {
    STRING,
    NUMERIC,
    BOOLEAN,
    DATE
}
