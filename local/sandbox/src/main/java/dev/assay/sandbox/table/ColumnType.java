package dev.assay.sandbox.table;

/** What the values of a column are. */
public enum ColumnType {
    /** A {@link String}. */
    TEXT,
    /** A list of {@link String}: a multi-value field. */
    TEXTS,
    /** A {@link java.math.BigDecimal}. */
    NUMBER,
    /** A {@link java.time.LocalDateTime} in UTC. */
    DATE
}
