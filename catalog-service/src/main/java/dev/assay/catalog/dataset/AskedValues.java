package dev.assay.catalog.dataset;

import dev.assay.contracts.http.Lookup;
import dev.assay.service.problem.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * The values of a lookup.
 *
 * @param distinct each once, in the order given
 * @param repeated those that were given more than once
 */
record AskedValues(List<String> distinct, List<String> repeated) {

    static AskedValues of(Lookup.Question question) {
        var pasted = question.pasted();
        var values = question.values();
        if (pasted != null) {
            return of(PastedValues.of(pasted));
        }
        return of(values == null ? List.of() : values);
    }

    private static AskedValues of(List<String> values) {
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new ProblemException(
                    400, "bad-value", "A value to look up is null. Leave it out, or give it as a text.");
        }
        var seen = new HashSet<String>();
        var repeated =
                values.stream().filter(value -> !seen.add(value)).distinct().toList();
        return new AskedValues(values.stream().distinct().toList(), repeated);
    }

    /** What was found, and what was given more than once. */
    Lookup answered(Lookup found) {
        return new Lookup(found.matched(), found.ambiguous(), found.notFound(), repeated);
    }
}
