package dev.assay.execution.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.RunState;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The only worker is silent for longer than one may be. */
@TestPropertySource(properties = "assay.execution.progress.worker-patience=500ms")
class NoWorkerIntegrationTests extends ExecutionTest {

    @Test
    void aRunThatNobodyWorksOnSaysSoWhereverItIsRead() {
        try (var play = play()) {
            play.planned(1, 4, 4, 0);

            var told = play.progress(progress -> progress.reason() != null);

            assertThat(Objects.requireNonNull(told.reason()).code()).isEqualTo("no-worker");
            assertThat(told.state()).isEqualTo(RunState.RUNNING);
            assertThat(play.read().progress().reason()).isEqualTo(told.reason());
        }
    }
}
