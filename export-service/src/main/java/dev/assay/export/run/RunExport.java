package dev.assay.export.run;

import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.ExportProgress;
import java.time.Instant;
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
 * @param upload how the upload goes, once one was begun
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
        @Nullable Upload upload) {

    /** How much of a run's outcomes can be had. */
    public enum Stage {
        /** The run goes on. */
        COLLECTING,
        /** The run has ended; its last outcomes may not be stored yet. */
        SETTLING,
        /** Every outcome is stored. */
        READY
    }

    /**
     * What was asked for.
     *
     * @param name the batch name
     * @param parameters the structured CSV's parameters, in order
     * @param target where the outcomes are uploaded, if anywhere
     * @param traceParent the trace of the request, if it had one
     */
    public record Request(
            String name,
            List<String> parameters,
            @Nullable ExportTarget target,
            @Nullable String traceParent) {}

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
        return new RunExport(runId, 0, 0, false, Stage.COLLECTING, 0, 0, null, null, null);
    }

    /** The batch name; the run's id while it is not known. */
    public String name() {
        return request == null ? runId : request.name();
    }

    /** The parameters of the structured CSV, in order. */
    public List<String> parameters() {
        return request == null ? List.of() : request.parameters();
    }

    /** Where the outcomes are uploaded, if anywhere. */
    public @Nullable ExportTarget target() {
        return request == null ? null : request.target();
    }

    /** The trace of the request, if it had one. */
    public @Nullable String traceParent() {
        return request == null ? null : request.traceParent();
    }

    /** Whether every outcome is stored. */
    public boolean ready() {
        return stage == Stage.READY;
    }

    /** Outcomes after this offset do not belong to the run. */
    public long lastOffset() {
        return ending == null ? Long.MAX_VALUE : ending.offset();
    }

    /** Whether the run's outcomes are uploaded without being asked for again: only when it completed. */
    boolean uploadsByItself() {
        var target = target();
        return target != null
                && target.startsByItself()
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
                uploadProgress(),
                null);
    }

    private ExportProgress.@Nullable Upload uploadProgress() {
        var target = target();
        if (target == null) {
            return null;
        }
        if (upload != null) {
            return upload.progress(target.dataset());
        }
        return uploadsByItself() ? Upload.waiting().progress(target.dataset()) : null;
    }
}
