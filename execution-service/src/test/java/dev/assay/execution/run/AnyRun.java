package dev.assay.execution.run;

import dev.assay.contracts.Lane;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.ModelSettings;
import dev.assay.contracts.topic.RunRequested;
import java.time.Instant;
import java.util.List;

/** Runs for tests. */
public final class AnyRun {

    private AnyRun() {}

    /** A run that was just requested. */
    public static RunDocument requested(String id) {
        var event = new RunRequested(
                "event-1",
                Instant.EPOCH,
                id,
                1,
                1,
                "Claims",
                Lane.BATCH,
                "files",
                "claims",
                "claims-v1",
                "Id",
                null,
                List.of("Text"),
                new Selection.All(),
                List.of("cause"),
                null,
                "ada",
                null,
                null,
                null);
        return RunDocument.requested(id, id, spec(), PendingMessage.of(event));
    }

    private static RunSpec spec() {
        return new RunSpec(
                "Claims",
                Lane.BATCH,
                "analysis-1",
                1,
                "files",
                "claims",
                "Claims",
                "claims-v1",
                "Id",
                null,
                List.of("Text"),
                new Selection.All(),
                "Read {{Text}}",
                "{\"type\":\"object\",\"properties\":{\"cause\":{\"type\":\"string\"}}}",
                List.of("cause"),
                "main",
                "openai-compatible",
                "http://127.0.0.1:1/v1",
                "small",
                ModelSettings.DEFAULTS,
                null,
                "ada",
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }
}
