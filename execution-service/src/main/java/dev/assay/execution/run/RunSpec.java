package dev.assay.execution.run;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.Lane;
import dev.assay.contracts.ParameterType;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.ModelSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run needs, frozen when it was requested; nothing that is edited later changes it. Secrets stay with the
 * connection.
 *
 * @param name the batch name
 * @param lane the queue its tasks take
 * @param analysisId the analysis
 * @param analysisVersion its version
 * @param sourceId where the dataset comes from
 * @param datasetId the dataset
 * @param datasetName the dataset's name, for people
 * @param datasetVersionId the immutable version that is read
 * @param recordIdField the field that identifies a record
 * @param recordNameField the field that names a record, if any
 * @param fields the fields that the prompt names
 * @param selection which records
 * @param prompt the template
 * @param responseSchema JSON text of the schema
 * @param parameters the schema's top-level properties, in its order
 * @param connection name of the connection; its key is read when a call is made
 * @param provider the connection's provider
 * @param baseUrl the endpoint that is called
 * @param model the model that is asked for
 * @param settings how the model is called
 * @param target where outcomes are uploaded, if anywhere
 * @param requestedBy the user
 * @param requestedAt when
 * @param traceParent the trace of the request, if it had one
 * @param enriched the dataset of its own that the run is delivered as, if any
 * @param parameterTypes what the values of each parameter are
 * @param repeatedIds whether several records may share a record id
 */
public record RunSpec(
        String name,
        Lane lane,
        String analysisId,
        int analysisVersion,
        String sourceId,
        String datasetId,
        String datasetName,
        String datasetVersionId,
        String recordIdField,
        @Nullable String recordNameField,
        List<String> fields,
        Selection selection,
        String prompt,
        String responseSchema,
        List<String> parameters,
        String connection,
        String provider,
        String baseUrl,
        String model,
        ModelSettings settings,
        @Nullable ExportTarget target,
        String requestedBy,
        Instant requestedAt,
        @Nullable String traceParent,
        @Nullable EnrichedTarget enriched,
        @Nullable Map<String, ParameterType> parameterTypes,
        @Nullable Boolean repeatedIds) {

    /** What may stay on record when the run is deleted: no prompt, no schema, and none of the ids and names that were listed. */
    RunSpec withoutPrompt() {
        return new RunSpec(
                name,
                lane,
                analysisId,
                analysisVersion,
                sourceId,
                datasetId,
                datasetName,
                datasetVersionId,
                recordIdField,
                recordNameField,
                fields,
                switch (selection) {
                    case Selection.All all -> all;
                    case Selection.Sample sample -> sample;
                    case Selection.Ids ids -> new Selection.Ids(List.of());
                    case Selection.Names names -> new Selection.Names(List.of());
                },
                "",
                "",
                parameters,
                connection,
                provider,
                baseUrl,
                model,
                settings,
                target,
                requestedBy,
                requestedAt,
                traceParent,
                enriched,
                parameterTypes,
                repeatedIds);
    }
}
