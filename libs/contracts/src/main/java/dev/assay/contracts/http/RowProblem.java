package dev.assay.contracts.http;

import org.jspecify.annotations.Nullable;

/**
 * One row of a file that cannot be taken.
 *
 * @param line where the row begins, from 1, the header included
 * @param message what is wrong and what to do
 * @param kind what is wrong in one word, in kebab case, for counting and sorting: value-count, unclosed-quote, stray-quote,
 *     undecodable, control-character, too-long, missing-id, repeated-id, bad-json, repeated-key; readers take others as well
 */
public record RowProblem(
        long line, String message, @Nullable String kind) {}
