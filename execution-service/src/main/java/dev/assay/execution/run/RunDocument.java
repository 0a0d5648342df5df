package dev.assay.execution.run;

import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
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
 * @param deletion that it was deleted, if it was: what is left then is its audit entry
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
        @Nullable Ending ending,
        @Nullable Deletion deletion) {

    /**
     * That a run was deleted.
     *
     * @param by the user, or the retention setting
     * @param cleared whether its ledger and plan are gone too
     */
    public record Deletion(Instant at, String by, @Indexed boolean cleared) {}

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
                null,
                null);
    }

    /** Whether it was cancelled and still waits for what is under way. */
    public boolean cancelling() {
        return cancelRevision != null && !state.ended();
    }

    /** The same run further on in its life, without an event: readers of events need not know. */
    public RunDocument in(RunState next) {
        return changed(run -> run.state = next);
    }

    RunDocument in(RunState next, int nextEpoch, @Nullable Reason why, PendingMessage... news) {
        return changed(run -> {
            run.state = next;
            run.epoch = nextEpoch;
            run.reason = why;
            run.outbox.addAll(Arrays.asList(news));
            run.revision = Math.max(revision, run.outbox.getLast().revision());
        });
    }

    RunDocument wanting(Wanted numbers) {
        return changed(run -> run.wanted = numbers);
    }

    RunDocument cancelledBy(long eventRevision) {
        return changed(run -> run.cancelRevision = eventRevision);
    }

    RunDocument ended(Ending how) {
        return changed(run -> run.ending = how);
    }

    RunDocument published(long throughRevision) {
        return changed(run -> run.outbox.removeIf(message -> message.revision() <= throughRevision));
    }

    /** Without what the run asked and was answered; who ran what, when and how it ended stays. */
    RunDocument deleted(Deletion how) {
        return changed(run -> {
            run.deletion = how;
            run.spec = spec.withoutPrompt();
        });
    }

    /** Nothing of it is left beside this document. */
    public RunDocument cleared() {
        return deletion == null
                ? this
                : changed(run -> run.deletion = new Deletion(deletion.at(), deletion.by(), true));
    }

    private RunDocument changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return new RunDocument(
                id,
                version,
                draft.state,
                draft.epoch,
                draft.revision,
                draft.spec,
                requestKey,
                !draft.outbox.isEmpty(),
                List.copyOf(draft.outbox),
                draft.reason,
                draft.wanted,
                draft.cancelRevision,
                draft.ending,
                draft.deletion);
    }

    /** What changes in a run's life. */
    private static final class Draft {

        private RunState state;
        private int epoch;
        private long revision;
        private RunSpec spec;
        private final List<PendingMessage> outbox;
        private @Nullable Reason reason;
        private @Nullable Wanted wanted;
        private @Nullable Long cancelRevision;
        private @Nullable Ending ending;
        private @Nullable Deletion deletion;

        Draft(RunDocument run) {
            state = run.state;
            epoch = run.epoch;
            revision = run.revision;
            spec = run.spec;
            outbox = new ArrayList<>(run.outbox);
            reason = run.reason;
            wanted = run.wanted;
            cancelRevision = run.cancelRevision;
            ending = run.ending;
            deletion = run.deletion;
        }
    }
}
