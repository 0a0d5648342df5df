package dev.assay.contracts.http;

import org.jspecify.annotations.Nullable;

/**
 * One place where a prompt is wrong.
 *
 * @param position of the first character, from 0
 * @param line from 1
 * @param column from 1
 * @param length characters concerned
 * @param message what is wrong
 * @param suggestion what was probably meant, if there is a good guess
 */
public record PromptProblem(
        int position,
        int line,
        int column,
        int length,
        String message,
        @Nullable String suggestion) {}
