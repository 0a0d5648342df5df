package dev.assay.execution.run;

import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A run as it is kept: what was frozen, where it is in its life, and the messages that say so. State and message are one write.
 *
 * @param id sorts by the time it was requested
 * @param version of this document; every write is conditional on it
 * @param epoch tasks of an older one are handed back
 * @param revision of the newest event
 * @param requestKey what makes a repeated request the same run
 * @param unpublished whether the outbox holds anything
 * @param outbox messages to be sent, in order of revision
 * @param reason why it is paused, being cancelled or failed
 * @param wanted the numbers asked for again last, if ever
 * @param cancelRevision of the event that cancelled it, if it was
 * @param ending how it ended, once it has
 */
@Document("runs")
public record RunDocument(
        @Id String id,
        @Version @Nullable Long version,
        @Indexed RunState state,
        int epoch,
        long revision,
        RunSpec spec,
        @Indexed(unique = true) String requestKey,
        @Indexed boolean unpublished,
        List<PendingMessage> outbox,
        @Nullable Reason reason,
        @Nullable Wanted wanted,
        @Nullable Long cancelRevision,
        @Nullable Ending ending) {

    /** A run nobody has heard of yet, in its first epoch and revision. */
    public static RunDocument requested(String id, String requestKey, RunSpec spec, PendingMessage event) {
        return new RunDocument(
                id,
                null,
                RunState.REQUESTED,
                1,
                event.revision(),
                spec,
                requestKey,
                true,
                List.of(event),
                null,
                null,
                null,
                null);
    }

    /** Whether it was cancelled and still waits for what is under way. */
    public boolean cancelling() {
        return cancelRevision != null && !state.ended();
    }

    /** The same run further on in its life, without an event: readers of events need not know. */
    public RunDocument in(RunState next) {
        return new RunDocument(
                id,
                version,
                next,
                epoch,
                revision,
                spec,
                requestKey,
                unpublished,
                outbox,
                reason,
                wanted,
                cancelRevision,
                ending);
    }

    RunDocument in(RunState next, int nextEpoch, @Nullable Reason why, PendingMessage... news) {
        var pending = new ArrayList<>(outbox);
        pending.addAll(Arrays.asList(news));
        return new RunDocument(
                id,
                version,
                next,
                nextEpoch,
                Math.max(revision, pending.getLast().revision()),
                spec,
                requestKey,
                true,
                List.copyOf(pending),
                why,
                wanted,
                cancelRevision,
                ending);
    }

    RunDocument wanting(Wanted numbers) {
        return new RunDocument(
                id,
                version,
                state,
                epoch,
                revision,
                spec,
                requestKey,
                unpublished,
                outbox,
                reason,
                numbers,
                cancelRevision,
                ending);
    }

    RunDocument cancelledBy(long eventRevision) {
        return new RunDocument(
                id,
                version,
                state,
                epoch,
                revision,
                spec,
                requestKey,
                unpublished,
                outbox,
                reason,
                wanted,
                eventRevision,
                ending);
    }

    RunDocument ended(Ending how) {
        return new RunDocument(
                id,
                version,
                state,
                epoch,
                revision,
                spec,
                requestKey,
                unpublished,
                outbox,
                reason,
                wanted,
                cancelRevision,
                how);
    }

    RunDocument published(long throughRevision) {
        var left = outbox.stream()
                .filter(message -> message.revision() > throughRevision)
                .toList();
        return new RunDocument(
                id,
                version,
                state,
                epoch,
                revision,
                spec,
                requestKey,
                !left.isEmpty(),
                left,
                reason,
                wanted,
                cancelRevision,
                ending);
    }
}
