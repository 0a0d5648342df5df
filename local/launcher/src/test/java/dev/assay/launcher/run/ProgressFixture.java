package dev.assay.launcher.run;

import dev.assay.contracts.Lane;
import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.RunProgress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Runs at some point of their life. */
final class ProgressFixture {

    private ProgressFixture() {}

    static RunProgress progress(
            RunState state, @Nullable Integer total, OutcomeCounts counts, @Nullable Reason reason) {
        return new RunProgress(
                "m",
                Instant.EPOCH,
                "r1",
                1,
                1,
                "Claims",
                Lane.BATCH,
                state,
                0,
                total,
                0,
                counts,
                0,
                1_200,
                340,
                0,
                812.4,
                90L,
                reason,
                Instant.EPOCH,
                null);
    }
}
