package dev.assay.execution.worker.run;

import dev.assay.contracts.Lane;
import dev.assay.contracts.RunState;
import dev.assay.contracts.http.ModelSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a worker reads of a run's document.
 *
 * @param spec what was frozen; absent when only the standing was read
 */
@Document("runs")
record StoredRun(
        @Id String id, RunState state, int epoch, @Nullable Spec spec) {

    /** The part of {@code RunSpec} that calls need: a selection may name a hundred thousand records. */
    record Spec(
            Lane lane,
            String prompt,
            String responseSchema,
            String connection,
            String provider,
            String baseUrl,
            String model,
            @Nullable ModelSettings settings) {}
}
