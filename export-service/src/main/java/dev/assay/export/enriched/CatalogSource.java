package dev.assay.export.enriched;

import dev.assay.contracts.ParameterType;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.export.content.Unfit;
import dev.assay.export.run.Request;
import dev.assay.export.run.RunExport;
import dev.assay.service.client.ServiceClients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** A run's source as catalog-service gives it. */
public final class CatalogSource implements EnrichedContent.SourceDataset {

    private final ServiceClients services;
    private final RunExport export;

    public CatalogSource(ServiceClients services, RunExport export) {
        this.services = services;
        this.export = export;
    }

    @Override
    public Map<String, ParameterType> types(List<String> fields) {
        if (fields.isEmpty()) {
            return Map.of();
        }
        var records = of();
        try {
            var dataset = Objects.requireNonNull(services.of("catalog")
                    .get()
                    .uri("/api/sources/{source}/datasets/{dataset}", records.sourceId(), records.datasetId())
                    .retrieve()
                    .body(Dataset.class));
            var types = new HashMap<String, ParameterType>();
            dataset.fields().stream()
                    .filter(field -> fields.contains(field.name()))
                    .forEach(field -> types.put(field.name(), type(field)));
            return types;
        } catch (RestClientResponseException refused) {
            var problem = refused.getResponseBodyAs(ProblemDetail.class);
            var detail = problem == null ? null : problem.getDetail();
            throw new Unfit(
                    "source-refused",
                    "The fields of the source dataset cannot be read: "
                            + (detail == null ? "catalog-service answered " + refused.getStatusCode() : detail));
        } catch (RestClientException unreachable) {
            throw new Unfit(
                    "source-unreachable",
                    "catalog-service cannot be reached for the fields of the source dataset. Upload again.");
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
        return number -> new CatalogCursor(services, of(), fields, number);
    }

    private Request.Records of() {
        var request = Objects.requireNonNull(export.request(), "request");
        return Objects.requireNonNull(request.records(), "records");
    }
}
