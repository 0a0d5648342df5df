package dev.assay.export.upload;

import dev.assay.contracts.http.SourceAccess;
import dev.assay.salesforce.AccessProvider;
import dev.assay.salesforce.OrgFailure;
import dev.assay.service.client.ServiceClients;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Access to an org as catalog-service lends it, so that private keys never leave there. */
final class BorrowedAccess implements AccessProvider {

    /** What catalog-service says that lasts, whatever its status. */
    private static final Map<String, String> CODES = Map.of(
            "/problems/source-not-found", Refusal.UNKNOWN_SOURCE,
            "/problems/key-unreadable", Refusal.NO_ACCESS,
            "/problems/org-sign-in-refused", Refusal.NO_ACCESS,
            "/problems/org-refuses", Refusal.NO_ACCESS);

    private final RestClient catalog;
    private final String sourceId;

    BorrowedAccess(ServiceClients services, String sourceId) {
        this.catalog = services.of("catalog");
        this.sourceId = sourceId;
    }

    @Override
    public SourceAccess access(boolean renew) {
        try {
            return Objects.requireNonNull(catalog.get()
                    .uri("/internal/sources/{id}/access?renew={renew}", sourceId, renew)
                    .retrieve()
                    .body(SourceAccess.class));
        } catch (RestClientResponseException refused) {
            var status = refused.getStatusCode().value();
            var problem = refused.getResponseBodyAs(ProblemDetail.class);
            var code = problem == null ? null : CODES.get(String.valueOf(problem.getType()));
            var lasting = code != null || (status < 500 && status != 408 && status != 429);
            throw new OrgFailure(status, code, words(refused, problem), lasting);
        } catch (RestClientException unreachable) {
            throw new OrgFailure(0, null, "catalog-service cannot be reached for access to " + sourceId, false);
        }
    }

    private String words(RestClientResponseException refused, @Nullable ProblemDetail problem) {
        var detail = problem == null ? null : problem.getDetail();
        return "There is no access to source " + sourceId + ": "
                + (detail == null ? "catalog-service answered " + refused.getStatusCode() : detail);
    }
}
