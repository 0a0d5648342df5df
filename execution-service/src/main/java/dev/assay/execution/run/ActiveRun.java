package dev.assay.execution.run;

import dev.assay.contracts.Lane;
import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.http.ModelSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What steering a run needs of it, without its prompt and selection: read several times a second.
 *
 * @param wanted the last request for numbers once more, if there was one
 * @param spec the few frozen things that steering needs
 */
@Document("runs")
public record ActiveRun(
        @Id String id,
        RunState state,
        int epoch,
        long revision,
        @Nullable Reason reason,
        @Nullable WantedMark wanted,
        @Nullable Long cancelRevision,
        Facts spec) {

    /** The fields that are read. */
    static final String[] FIELDS = {
        "state",
        "epoch",
        "revision",
        "reason",
        "wanted.revision",
        "cancelRevision",
        "spec.name",
        "spec.lane",
        "spec.connection",
        "spec.settings",
        "spec.requestedAt",
        "spec.traceParent"
    };

    /** The same of a run that was read whole. */
    public static ActiveRun of(RunDocument run) {
        var spec = run.spec();
        return new ActiveRun(
                run.id(),
                run.state(),
                run.epoch(),
                run.revision(),
                run.reason(),
                run.wanted() == null ? null : new WantedMark(run.wanted().revision()),
                run.cancelRevision(),
                new Facts(
                        spec.name(),
                        spec.lane(),
                        spec.connection(),
                        spec.settings(),
                        spec.requestedAt(),
                        spec.traceParent()));
    }

    /** Whether it was cancelled and still waits for what is under way. */
    public boolean cancelling() {
        return cancelRevision != null;
    }

    /** Whether tasks of it may be planned and called now. */
    public boolean moving() {
        return !cancelling() && state != RunState.PAUSED;
    }

    /** The revision of the last request for numbers once more; 0 when there was none. */
    public long wantedRevision() {
        return wanted == null ? 0 : wanted.revision();
    }

    /** The request for numbers once more, by its revision. */
    public record WantedMark(long revision) {}

    /** The same things of {@link RunSpec}. */
    public record Facts(
            String name,
            Lane lane,
            String connection,
            ModelSettings settings,
            Instant requestedAt,
            @Nullable String traceParent) {}
}
