package dev.assay.sandbox.salesforce.saql;

/** A query that cannot be run, in words for its author. */
public final class QueryError extends RuntimeException {

    QueryError(String message) {
        super(message);
    }
}
