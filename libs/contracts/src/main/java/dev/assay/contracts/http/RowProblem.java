package dev.assay.contracts.http;

/**
 * One row of a file that cannot be taken.
 *
 * @param line where the row begins, from 1, the header included
 * @param message what is wrong and what to do
 */
public record RowProblem(long line, String message) {}
