package dev.assay.contracts.http;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.ExportTarget;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a user saves.
 *
 * @param name as people read it; the default batch name of its runs
 * @param sourceId where the dataset comes from
 * @param datasetId the dataset
 * @param recordIdField the field whose value identifies a record
 * @param recordNameField the field whose value names a record for people, if any
 * @param prompt the template
 * @param responseSchema JSON Schema 2020-12 of an object
 * @param connection name of the connection
 * @param settings how the model is called
 * @param target where outcomes are uploaded, if anywhere
 * @param enriched the dataset of its own that runs are delivered as, if any
 * @param repeatedIds whether several records may share a record id; no when absent
 */
public record AnalysisDraft(
        String name,
        String sourceId,
        String datasetId,
        String recordIdField,
        @Nullable String recordNameField,
        String prompt,
        JsonNode responseSchema,
        String connection,
        @Nullable ModelSettings settings,
        @Nullable ExportTarget target,
        @Nullable EnrichedTarget enriched,
        @Nullable Boolean repeatedIds) {}
