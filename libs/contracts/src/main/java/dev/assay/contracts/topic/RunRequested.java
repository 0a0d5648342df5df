package dev.assay.contracts.topic;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.Lane;
import dev.assay.contracts.ParameterType;
import dev.assay.contracts.Selection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run was requested; holds what planning and exporting it need, and never the prompt.
 *
 * @param epoch the epoch its first tasks are planned in
 * @param name the batch name, as in the structured CSV
 * @param lane the queue its tasks take
 * @param sourceId where the dataset comes from
 * @param datasetId the dataset
 * @param datasetVersionId the immutable version that is read
 * @param recordIdField the field whose value identifies a record
 * @param recordNameField the field whose value names a record for people, if any
 * @param fields the fields that tasks carry: those the prompt names
 * @param selection which records
 * @param parameters top-level properties of the response schema, in its order: the structured CSV's parameters
 * @param target where the outcomes are uploaded when the run has ended, if anywhere
 * @param requestedBy the user
 * @param enriched the dataset of its own that the run is delivered as, if any
 * @param parameterTypes what the values of a parameter are, by the response schema; text where absent
 * @param repeatedIds whether several records may share a record id; no when absent
 */
public record RunRequested(
        String id,
        Instant at,
        String runId,
        long revision,
        int epoch,
        String name,
        Lane lane,
        String sourceId,
        String datasetId,
        String datasetVersionId,
        String recordIdField,
        @Nullable String recordNameField,
        List<String> fields,
        Selection selection,
        List<String> parameters,
        @Nullable ExportTarget target,
        String requestedBy,
        @Nullable EnrichedTarget enriched,
        @Nullable Map<String, ParameterType> parameterTypes,
        @Nullable Boolean repeatedIds)
        implements RunEvent {}
