package dev.assay.promptservice.analysis;

import dev.assay.contracts.http.PromptProblem;
import dev.assay.prompt.SchemaProblem;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a draft is not saved.
 *
 * @param field which part of the draft, for example {@code prompt} or {@code settings.temperature}
 * @param message what is wrong and what to do
 * @param suggestion what was probably meant, if there is a good guess
 * @param path in the response schema: a JSON pointer to the place
 * @param position in the prompt: the first character, from 0
 * @param line in the prompt, from 1
 * @param column in the prompt, from 1
 * @param length in the prompt: characters concerned
 */
record DraftProblem(
        String field,
        String message,
        @Nullable String suggestion,
        @Nullable String path,
        @Nullable Integer position,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable Integer length) {

    static DraftProblem of(String field, String message) {
        return of(field, message, null);
    }

    static DraftProblem of(String field, String message, @Nullable String suggestion) {
        return new DraftProblem(field, message, suggestion, null, null, null, null, null);
    }

    static DraftProblem of(SchemaProblem problem) {
        return new DraftProblem("responseSchema", problem.message(), null, problem.path(), null, null, null, null);
    }

    static DraftProblem of(PromptProblem problem) {
        return new DraftProblem(
                "prompt",
                problem.message(),
                problem.suggestion(),
                null,
                problem.position(),
                problem.line(),
                problem.column(),
                problem.length());
    }
}
