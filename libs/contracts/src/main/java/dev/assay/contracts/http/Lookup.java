package dev.assay.contracts.http;

import java.util.List;

/**
 * Which of some values of a field a dataset knows.
 *
 * @param matched values that one record has
 * @param ambiguous values that several records share
 * @param notFound values that no record has
 */
public record Lookup(List<String> matched, List<String> ambiguous, List<String> notFound) {

    /**
     * The question.
     *
     * @param field a field of the dataset
     * @param values values to look for, compared exactly
     */
    public record Question(String field, List<String> values) {}
}
