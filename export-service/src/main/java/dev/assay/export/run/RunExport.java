package dev.assay.export.run;

import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.ExportProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The export of one run.
 *
 * @param runId the run
 * @param revision the newest revision of the run that was read
 * @param sequence grows with every change
 * @param unpublished whether {@link ExportProgress} of this sequence is still to be sent
 * @param stage how much of it can be had
 * @param outcomes outcomes stored; exact once ready, before that it may miss some that a crash left uncounted
 * @param blocks blocks that the run's outcomes lie in
 * @param request what was asked for; absent until the run's first event is read
 * @param ending how the run ended, once it has
 * @param upload how the upload of the structured CSV goes, once one was begun
 * @param enriched how the delivery as a dataset of its own goes, once one was begun
 * @param uploadsBefore uploads of the structured CSV before that one; for each dataset the newest, and one that may be there
 * @param enrichedBefore deliveries as a dataset of its own before that one, likewise
 * @param deletedAt when the run was deleted, if it was
 */
@Document("exports")
public record RunExport(
        @Id String runId,
        long revision,
        long sequence,
        @Indexed boolean unpublished,
        @Indexed Stage stage,
        long outcomes,
        int blocks,
        @Nullable Request request,
        @Nullable Ending ending,
        @Nullable Upload upload,
        @Nullable Upload enriched,
        @Nullable List<PastUpload> uploadsBefore,
        @Nullable List<PastUpload> enrichedBefore,
        @Nullable Instant deletedAt) {

    /** How much of a run's outcomes can be had. */
    public enum Stage {
        /** The run goes on. */
        COLLECTING,
        /** The run has ended; its last outcomes may not be stored yet. */
        SETTLING,
        /** Every outcome is stored. */
        READY,
        /** The run was deleted; what is left of it is removed whenever something of it comes late. */
        DELETED
    }

    /**
     * How the run ended.
     *
     * @param state an ended state
     * @param outcomes how many outcomes there are
     * @param partition the partition they are in
     * @param offset of the last outcome that counts; later ones do not belong to the run
     */
    public record Ending(RunState state, long outcomes, int partition, long offset) {}

    static RunExport of(String runId) {
        return new RunExport(runId, 0, 0, false, Stage.COLLECTING, 0, 0, null, null, null, null, null, null, null);
    }

    /** The batch name; the run's id while it is not known. */
    public String name() {
        return request == null ? runId : request.name();
    }

    /** The parameters of the structured CSV, in order. */
    public List<String> parameters() {
        return request == null ? List.of() : request.parameters();
    }

    /** How an upload goes, once one was begun. */
    public @Nullable Upload upload(Kind kind) {
        return switch (kind) {
            case STRUCTURED -> upload;
            case ENRICHED -> enriched;
        };
    }

    /** Uploads of a kind that have ended, oldest first; the newest too, if it has. */
    public List<PastUpload> past(Kind kind) {
        var past = new ArrayList<>(before(kind));
        var newest = upload(kind);
        if (newest != null && !newest.open()) {
            var last = newest.past();
            past.removeIf(last::covers);
            past.add(last);
        }
        return past;
    }

    private List<PastUpload> before(Kind kind) {
        var before =
                switch (kind) {
                    case STRUCTURED -> uploadsBefore;
                    case ENRICHED -> enrichedBefore;
                };
        return before == null ? List.of() : before;
    }

    /** Where the analysis wants the run to go, if anywhere. */
    public @Nullable Destination destination(Kind kind) {
        return request == null ? null : request.destination(kind);
    }

    /** The trace of the request, if it had one. */
    public @Nullable String traceParent() {
        return request == null ? null : request.traceParent();
    }

    /** Whether every outcome is stored. */
    public boolean ready() {
        return stage == Stage.READY;
    }

    /** Whether the run was deleted. */
    public boolean deleted() {
        return stage == Stage.DELETED;
    }

    /** Outcomes after this offset do not belong to the run. */
    public long lastOffset() {
        return ending == null ? Long.MAX_VALUE : ending.offset();
    }

    /** Whether an upload begins without being asked for: only when the analysis says so, and the run completed. */
    boolean uploadsByItself(Kind kind) {
        return request != null
                && request.startsByItself(kind)
                && (ending == null
                        || ending.state() == RunState.COMPLETED
                        || ending.state() == RunState.COMPLETED_WITH_FAILURES);
    }

    /** How the export goes. */
    public ExportProgress progress() {
        var state = ready() ? ExportProgress.State.READY : ExportProgress.State.COLLECTING;
        return new ExportProgress(
                runId + ":" + sequence,
                Instant.now(),
                runId,
                revision,
                sequence,
                state,
                outcomes,
                progress(Kind.STRUCTURED),
                progress(Kind.ENRICHED),
                receiptsBefore(Kind.STRUCTURED),
                receiptsBefore(Kind.ENRICHED));
    }

    private @Nullable List<ExportProgress.Upload> receiptsBefore(Kind kind) {
        var receipts = before(kind).stream().map(PastUpload::receipt).toList();
        return receipts.isEmpty() ? null : receipts;
    }

    private ExportProgress.@Nullable Upload progress(Kind kind) {
        var begun = upload(kind);
        if (begun != null) {
            return begun.progress();
        }
        var wanted = uploadsByItself(kind) ? destination(kind) : null;
        return wanted == null ? null : Upload.waiting(Order.first(wanted)).progress();
    }
}
