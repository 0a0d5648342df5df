package dev.assay.export.run;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.Json;
import dev.assay.contracts.ParameterType;
import dev.assay.contracts.topic.RunRequested;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run asked for, as far as exports need to know.
 *
 * @param name the batch name
 * @param parameters the structured CSV's parameters, in order
 * @param target where the structured CSV is uploaded, if anywhere
 * @param traceParent the trace of the request, if it had one
 * @param enriched the dataset of its own that the run is delivered as, if any
 * @param types what the parameters' values are, in the order of the parameters
 * @param records where the run's records come from
 */
public record Request(
        String name,
        List<String> parameters,
        @Nullable ExportTarget target,
        @Nullable String traceParent,
        @Nullable EnrichedTarget enriched,
        @Nullable List<ParameterType> types,
        @Nullable Records records) {

    /**
     * Where a run's records come from.
     *
     * @param selection which ones, as JSON: field names in it may hold what the store's own names may not
     * @param repeatedIds whether several records may share a record id
     */
    public record Records(
            String sourceId,
            String datasetId,
            String datasetVersionId,
            String recordIdField,
            String selection,
            boolean repeatedIds) {}

    static Request of(RunRequested run, @Nullable String traceParent) {
        Map<String, ParameterType> types = run.parameterTypes() == null ? Map.of() : run.parameterTypes();
        return new Request(
                run.name(),
                run.parameters(),
                run.target(),
                traceParent,
                run.enriched(),
                run.parameters().stream()
                        .map(parameter -> types.getOrDefault(parameter, ParameterType.TEXT))
                        .toList(),
                new Records(
                        run.sourceId(),
                        run.datasetId(),
                        run.datasetVersionId(),
                        run.recordIdField(),
                        Json.MAPPER.writeValueAsString(run.selection()),
                        Boolean.TRUE.equals(run.repeatedIds())));
    }

    /** Where the run's analysis wants it to go; absent also where that does not say enough. */
    @Nullable Destination destination(Kind kind) {
        return switch (kind) {
            case STRUCTURED ->
                target == null || !Destination.complete(target.sourceId(), target.dataset(), target.operation())
                        ? null
                        : Destination.of(target);
            case ENRICHED ->
                enriched == null || !Destination.complete(enriched.sourceId(), enriched.dataset(), enriched.operation())
                        ? null
                        : Destination.of(enriched);
        };
    }

    boolean startsByItself(Kind kind) {
        return switch (kind) {
            case STRUCTURED -> target != null && target.startsByItself();
            case ENRICHED -> enriched != null && enriched.startsByItself();
        };
    }

    /** What a parameter's values are; text where nothing else is known. */
    public ParameterType type(int parameter) {
        return types == null || parameter >= types.size() ? ParameterType.TEXT : types.get(parameter);
    }
}
