package dev.assay.execution.run;

import dev.assay.contracts.Json;
import dev.assay.contracts.topic.Message;
import dev.assay.contracts.topic.RunEvent;
import dev.assay.contracts.topic.RunProgress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that was decided together with its run's state and may not have been sent yet.
 *
 * @param revision the run's revision it was written under
 * @param channel where it goes
 * @param json what is sent; what takes the run's last snapshot off the topic when absent
 */
public record PendingMessage(
        long revision, Channel channel, @Nullable String json) {

    /** Where a run's messages go. */
    public enum Channel {
        /** What happened to runs. */
        RUNS(Bindings.RUNS, RunEvent.class),
        /** Where runs stand. */
        RUN_PROGRESS(Bindings.RUN_PROGRESS, RunProgress.class);

        private final String binding;
        private final Class<? extends Message> type;

        Channel(String binding, Class<? extends Message> type) {
            this.binding = binding;
            this.type = type;
        }

        String binding() {
            return binding;
        }
    }

    /** What happened to a run, to be sent. */
    public static PendingMessage of(RunEvent event) {
        return new PendingMessage(event.revision(), Channel.RUNS, Json.MAPPER.writeValueAsString(event));
    }

    /** The last snapshot of a run, to be sent. */
    public static PendingMessage of(RunProgress progress) {
        return new PendingMessage(progress.revision(), Channel.RUN_PROGRESS, Json.MAPPER.writeValueAsString(progress));
    }

    /** Nothing is to be known any more of where a run stands. */
    static PendingMessage noProgress(long revision) {
        return new PendingMessage(revision, Channel.RUN_PROGRESS, null);
    }

    /** The message itself; empty where a snapshot is taken off its topic. */
    Optional<Message> message() {
        return Optional.ofNullable(json).map(text -> Json.MAPPER.readValue(text, channel.type));
    }
}
