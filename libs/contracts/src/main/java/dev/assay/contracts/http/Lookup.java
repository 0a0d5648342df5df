package dev.assay.contracts.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of some values of a field a dataset knows.
 *
 * @param matched values that one record has
 * @param ambiguous values that several records share
 * @param notFound values that no record has
 * @param repeated values that were given more than once; looked for once
 */
public record Lookup(
        List<String> matched,
        List<String> ambiguous,
        List<String> notFound,
        @Nullable List<String> repeated) {

    /**
     * The question.
     *
     * @param field a field of the dataset
     * @param values values to look for, compared exactly
     * @param pasted the values as somebody pasted them, separated by commas, tabs, semicolons or line ends, quoted where
     *     needed; instead of values
     */
    public record Question(
            String field,
            @Nullable List<String> values,
            @Nullable String pasted) {}
}
