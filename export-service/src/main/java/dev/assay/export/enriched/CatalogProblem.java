package dev.assay.export.enriched;

import dev.assay.contracts.Json;
import dev.assay.export.content.Unfit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import tools.jackson.core.JacksonException;

/**
 * What catalog-service says when it refuses.
 *
 * @param code which situation it is, if it says so
 * @param detail what happened and what to do
 */
record CatalogProblem(@Nullable String code, String detail) {

    private static final String TYPES = "/problems/";
    private static final Set<String> LASTING = Set.of("org-refuses", "org-sign-in-refused", "key-unreadable");

    static CatalogProblem read(String body, HttpStatusCode status) {
        try {
            var problem = Json.MAPPER.readTree(body);
            var type = problem.path("type").asString("");
            return new CatalogProblem(
                    type.startsWith(TYPES) ? type.substring(TYPES.length()) : null,
                    problem.path("detail").asString(answered(status)));
        } catch (JacksonException noProblem) {
            return new CatalogProblem(null, answered(status));
        }
    }

    private static String answered(HttpStatusCode status) {
        return "catalog-service answered " + status + ".";
    }

    /** Whether the org will say so again, whatever the status. */
    boolean lasts() {
        return code != null && LASTING.contains(code);
    }

    /** The same as the end of a delivery. */
    Unfit unfit(String what) {
        return new Unfit(code == null ? "source-refused" : code, what + ": " + detail);
    }
}
