package dev.assay.export.upload;

import dev.assay.export.content.Content;
import dev.assay.export.content.StructuredContent;
import dev.assay.export.enriched.CatalogSource;
import dev.assay.export.enriched.EnrichedContent;
import dev.assay.export.enriched.KeptScales;
import dev.assay.export.outcome.Outcomes;
import dev.assay.export.run.Kind;
import dev.assay.export.run.Order;
import dev.assay.export.run.RunExport;
import dev.assay.service.client.ServiceClients;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Makes what uploads bring. */
@Component
class Contents {

    private final Outcomes outcomes;
    private final ServiceClients services;
    private final UploadProperties properties;

    Contents(Outcomes outcomes, ServiceClients services, UploadProperties properties) {
        this.outcomes = outcomes;
        this.services = services;
        this.properties = properties;
    }

    /**
     * What an order brings of a run into a dataset that may keep numbers in its own way.
     *
     * @param patience how long a source may be away
     */
    Content of(RunExport export, Kind kind, Order order, KeptScales scales, Duration patience) {
        return switch (kind) {
            case STRUCTURED -> new StructuredContent(export, order.destination(), outcomes);
            case ENRICHED ->
                new EnrichedContent(
                        export,
                        order,
                        outcomes,
                        new CatalogSource(services, export, properties.firstPause(), patience),
                        scales,
                        properties.absentNumber());
        };
    }
}
