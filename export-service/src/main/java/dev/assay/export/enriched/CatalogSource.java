package dev.assay.export.enriched;

import dev.assay.contracts.ParameterType;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.export.content.Unfit;
import dev.assay.export.run.Request;
import dev.assay.export.run.RunExport;
import dev.assay.service.client.ServiceClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** A run's source as catalog-service gives it. */
public final class CatalogSource implements EnrichedContent.SourceDataset {

    private final ServiceClients services;
    private final RunExport export;
    private final Duration firstPause;
    private final Duration patience;

    /**
     * @param firstPause before a call that failed is made again; doubled each time, up to a minute
     * @param patience after so long without an answer it is given up
     */
    public CatalogSource(ServiceClients services, RunExport export, Duration firstPause, Duration patience) {
        this.services = services;
        this.export = export;
        this.firstPause = firstPause;
        this.patience = patience;
    }

    @Override
    public Map<String, ParameterType> types(List<String> fields) {
        if (fields.isEmpty()) {
            return Map.of();
        }
        var types = new HashMap<String, ParameterType>();
        dataset().fields().stream()
                .filter(field -> fields.contains(field.name()))
                .forEach(field -> types.put(field.name(), type(field)));
        return types;
    }

    private Dataset dataset() {
        var records = of();
        var insistence = new Insistence(firstPause, patience);
        while (true) {
            Unfit trouble;
            try {
                return Objects.requireNonNull(services.of("catalog")
                        .get()
                        .uri("/api/sources/{source}/datasets/{dataset}", records.sourceId(), records.datasetId())
                        .retrieve()
                        .body(Dataset.class));
            } catch (RestClientResponseException refused) {
                var status = refused.getStatusCode();
                var problem = CatalogProblem.read(refused.getResponseBodyAsString(StandardCharsets.UTF_8), status);
                trouble = problem.unfit("The fields of the source dataset cannot be read");
                if (!status.is5xxServerError() || problem.lasts()) {
                    throw trouble;
                }
            } catch (RestClientException unreachable) {
                trouble = new Unfit(
                        "source-unreachable",
                        "catalog-service cannot be reached for the fields of the source dataset. Upload again.");
            }
            if (!insistence.goesOnAfter(trouble.reason().message())) {
                throw trouble;
            }
        }
    }

    private static ParameterType type(DatasetField field) {
        return switch (field.type()) {
            case TEXT -> ParameterType.TEXT;
            case NUMBER -> ParameterType.NUMBER;
            case DATE -> ParameterType.DATE;
        };
    }

    @Override
    public SourceRecords records(List<String> fields) {
        return number -> new CatalogCursor(services, of(), fields, number, new Insistence(firstPause, patience));
    }

    private Request.Records of() {
        var request = Objects.requireNonNull(export.request(), "request");
        return Objects.requireNonNull(request.records(), "records");
    }
}
