package dev.assay.service.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** What a service said that was asked on the way, for whoever asked here. */
public final class PassedOn {

    private PassedOn() {}

    /** Under that service's own status, type and words; what is no problem document, as that the service is unavailable. */
    public static ProblemException of(String service, RestClientResponseException refused) {
        var said = said(refused);
        var type = said == null || said.getType() == null ? "" : said.getType().toString();
        return said == null || said.getDetail() == null || !type.startsWith(ProblemException.TYPES)
                ? new ProblemException(
                        503,
                        service + "-unavailable",
                        "The " + service + " service answered with " + refused.getStatusCode()
                                + " and no explanation. Try again in a moment.")
                : new ProblemException(
                        refused.getStatusCode().value(),
                        type.substring(ProblemException.TYPES.length()),
                        said.getDetail());
    }

    private static @Nullable ProblemDetail said(RestClientResponseException refused) {
        try {
            return refused.getResponseBodyAs(ProblemDetail.class);
        } catch (RestClientException | IllegalStateException noProblemDocument) {
            return null;
        }
    }
}
