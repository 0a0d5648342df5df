package dev.assay.promptservice.analysis;

import dev.assay.contracts.http.Dataset;
import dev.assay.service.client.ServiceClients;
import dev.assay.service.problem.PassedOn;
import dev.assay.service.problem.ProblemException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/** What catalog-service knows of datasets. */
@Component
class Catalog {

    private final RestClient client;

    Catalog(ServiceClients clients) {
        this.client = clients.of("catalog");
    }

    /**
     * A dataset with its fields; empty when the source or the dataset does not exist.
     *
     * @throws ProblemException if catalog-service cannot be reached, or cannot reach the source
     */
    Optional<Dataset> dataset(String sourceId, String datasetId) {
        try {
            return Optional.ofNullable(client.get()
                    .uri("/api/sources/{source}/datasets/{dataset}", sourceId, datasetId)
                    .retrieve()
                    .body(Dataset.class));
        } catch (HttpClientErrorException.NotFound unknown) {
            return Optional.empty();
        } catch (ResourceAccessException unreachable) {
            throw new ProblemException(
                    503,
                    "catalog-unavailable",
                    "The fields of the dataset cannot be read: catalog-service does not answer. Try again in a moment.");
        } catch (RestClientResponseException refused) {
            throw PassedOn.of("catalog", refused);
        }
    }
}
