package dev.assay.execution.control;

import dev.assay.contracts.http.AnalysisVersion;
import dev.assay.contracts.http.Dataset;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.service.client.ServiceClients;
import dev.assay.service.problem.PassedOn;
import dev.assay.service.problem.ProblemException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Reads from the other services what a run freezes. */
@Component
@ConditionalOnRole(Role.API)
class Upstream {

    private final RestClient prompt;
    private final RestClient catalog;

    Upstream(ServiceClients clients) {
        this.prompt = clients.of("prompt");
        this.catalog = clients.of("catalog");
    }

    /** A version of an analysis, the newest when none is named. */
    AnalysisVersion analysis(String analysisId, @Nullable Integer version) {
        Supplier<@Nullable AnalysisVersion> call = version == null
                ? () -> prompt.get()
                        .uri("/api/analyses/{id}", analysisId)
                        .retrieve()
                        .body(AnalysisVersion.class)
                : () -> prompt.get()
                        .uri("/api/analyses/{id}/versions/{version}", analysisId, version)
                        .retrieve()
                        .body(AnalysisVersion.class);
        return ask("prompt", "analysis-not-found", "The analysis, or this version of it, is not there.", call);
    }

    /** A dataset with its fields. */
    Dataset dataset(String sourceId, String datasetId) {
        return ask(
                "catalog",
                "dataset-not-found",
                "The analysis's dataset is not in its source any more; choose another one in the Prompt Builder.",
                () -> catalog.get()
                        .uri("/api/sources/{source}/datasets/{dataset}", sourceId, datasetId)
                        .retrieve()
                        .body(Dataset.class));
    }

    private static <T> T ask(String service, String missing, String detail, Supplier<@Nullable T> call) {
        try {
            return Objects.requireNonNull(call.get());
        } catch (HttpClientErrorException refused) {
            if (refused.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                throw new ProblemException(404, missing, detail);
            }
            throw new ProblemException(422, service + "-refused", said(service, refused));
        } catch (HttpServerErrorException failed) {
            throw PassedOn.of(service, failed);
        } catch (RestClientException | NullPointerException unreachable) {
            throw new ProblemException(
                    503,
                    service + "-unavailable",
                    "The " + service + " service does not answer as it should. Try again in a moment.");
        }
    }

    private static String said(String service, HttpClientErrorException refused) {
        try {
            var problem = refused.getResponseBodyAs(ProblemDetail.class);
            if (problem != null && problem.getDetail() != null) {
                return problem.getDetail();
            }
        } catch (RuntimeException noProblemDocument) {
            return "The " + service + " service refused: " + refused.getStatusCode() + ".";
        }
        return "The " + service + " service refused: " + refused.getStatusCode() + ".";
    }
}
