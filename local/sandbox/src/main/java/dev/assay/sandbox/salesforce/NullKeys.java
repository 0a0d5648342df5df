package dev.assay.sandbox.salesforce;

/** What the records of a query show where a value is missing. */
public enum NullKeys {
    /** Null in every other record, no key in the rest: both have been seen. */
    MIXED,
    /** Null. */
    SHOWN,
    /** No key. */
    OMITTED
}
