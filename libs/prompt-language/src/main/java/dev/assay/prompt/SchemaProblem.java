package dev.assay.prompt;

/**
 * One place where a response schema cannot be used.
 *
 * @param path JSON pointer into the schema; empty for the whole
 * @param message what is wrong and what to do
 */
public record SchemaProblem(String path, String message) {}
