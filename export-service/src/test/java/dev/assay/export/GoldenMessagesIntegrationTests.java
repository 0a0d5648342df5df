package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.Topics;
import dev.assay.testing.Golden;
import org.junit.jupiter.api.Test;

/** What execution-service and its workers write, as the contracts publish it. */
class GoldenMessagesIntegrationTests extends ExportServiceTest {

    @Test
    void understandsTheGoldenMessagesOfARun() {
        tell(Topics.RUNS, "run-event.requested");
        tell(Topics.RECORD_OUTCOMES, "task-result.succeeded");
        tell(Topics.RECORD_OUTCOMES, "task-result.invalid");
        tell(Topics.RECORD_OUTCOMES, "task-result.failed");
        tell(Topics.RECORD_OUTCOMES, "task-result.returned");

        var progress = probe.awaitFirst(
                Topics.EXPORTS, Golden.RUN, ExportProgress.class, snapshot -> snapshot.outcomes() == 3);

        assertThat(progress.state()).isEqualTo(ExportProgress.State.COLLECTING);
    }

    private void tell(String topic, String message) {
        probe.send(topic, Golden.RUN, Golden.message(message));
    }
}
