package dev.assay.execution.run;

import dev.assay.contracts.Json;
import dev.assay.contracts.topic.Message;
import dev.assay.contracts.topic.RunEvent;
import dev.assay.contracts.topic.RunProgress;

/**
 * A message that was decided together with its run's state and may not have been sent yet.
 *
 * @param revision the run's revision it was written under
 * @param channel where it goes
 * @param json what is sent
 */
public record PendingMessage(long revision, Channel channel, String json) {

    /** Where a run's messages go. */
    public enum Channel {
        /** What happened to runs. */
        RUNS,
        /** Where runs stand. */
        RUN_PROGRESS
    }

    /** What happened to a run, to be sent. */
    public static PendingMessage of(RunEvent event) {
        return new PendingMessage(event.revision(), Channel.RUNS, Json.MAPPER.writeValueAsString(event));
    }

    /** The last snapshot of a run, to be sent. */
    public static PendingMessage of(RunProgress progress) {
        return new PendingMessage(progress.revision(), Channel.RUN_PROGRESS, Json.MAPPER.writeValueAsString(progress));
    }

    /** The message itself. */
    Message message() {
        return switch (channel) {
            case RUNS -> Json.MAPPER.readValue(json, RunEvent.class);
            case RUN_PROGRESS -> Json.MAPPER.readValue(json, RunProgress.class);
        };
    }
}
