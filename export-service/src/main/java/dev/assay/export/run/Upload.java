package dev.assay.export.run;

import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.salesforce.externaldata.Job.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * How far an upload is; enough to go on from after a crash at any line.
 *
 * @param open whether something is left to do
 * @param state where it is
 * @param fence of the lease under which it was last written; a lower one may not write any more
 * @param order what it is to bring where
 * @param jobId the org's id of the job
 * @param partsSent parts that the org has
 * @param nextNumber number of the first record that is not in one of those parts
 * @param rowsSent rows in those parts
 * @param bytesSent bytes of those parts, compressed
 * @param before what the dataset held before the job was processed, once that is known
 * @param rowsFound rows of this upload found in the dataset afterwards
 * @param rowsWarned rows that something was wrong with, as far as that is known
 * @param reason why it failed, or what is to be known of it
 * @param goesOnIn of one that failed, where it goes on when it is tried again; absent when it has to begin anew
 * @param endedAt when it ended
 * @param stumbles how often work on it ended by surprise since its last part
 */
public record Upload(
        @Indexed boolean open,
        UploadState state,
        long fence,
        Order order,
        @Nullable String jobId,
        int partsSent,
        int nextNumber,
        long rowsSent,
        @Nullable Long bytesSent,
        @Nullable Before before,
        @Nullable Long rowsFound,
        @Nullable Long rowsWarned,
        @Nullable Reason reason,
        @Nullable UploadState goesOnIn,
        @Nullable Instant endedAt,
        @Nullable Integer stumbles) {

    /** So often an upload may end by surprise before it is given up: others wait for their turn. */
    private static final int MOST_STUMBLES = 5;

    /** Why the org's processing failed: none of its rows arrived. */
    public static final String PROCESSING_FAILED = "processing-failed";

    /** The operation that keeps the rows already there. */
    static final String APPENDED = word(Operation.APPEND);

    /** What was kept before orders were has none; neither its bytes nor its stumbles were counted. */
    public Upload {
        order = order == null ? Order.UNKNOWN : order;
    }

    /**
     * What a dataset held.
     *
     * @param versionId its version; absent when there was no dataset
     * @param rows rows that count as this upload's, though others brought them
     */
    public record Before(@Nullable String versionId, long rows) {}

    /** One that has not begun. */
    public static Upload waiting(Order order) {
        return new Upload(
                true, UploadState.WAITING, 0, order, null, 0, 0, 0, 0L, null, null, null, null, null, null, 0);
    }

    /** The same with its columns decided, and what is to be known of its values. */
    public Upload planned(@Nullable List<PlannedColumn> columns, @Nullable Long warned, @Nullable Reason why) {
        return new Upload(
                true,
                state,
                fence,
                order.with(columns),
                null,
                0,
                0,
                0,
                0L,
                null,
                null,
                warned,
                why,
                null,
                null,
                stumbles);
    }

    /** The same with a job, ready for its parts. */
    public Upload withJob(String id) {
        return new Upload(
                true,
                UploadState.SENDING,
                fence,
                order,
                id,
                0,
                0,
                0,
                0L,
                null,
                null,
                rowsWarned,
                reason,
                null,
                null,
                stumbles);
    }

    /**
     * The same with one more part.
     *
     * @param rows rows in the part
     * @param bytes of the part, compressed
     * @param next number of the first record after it
     */
    public Upload withPart(long rows, long bytes, int next) {
        return new Upload(
                true,
                state,
                fence,
                order,
                jobId,
                partsSent + 1,
                next,
                rowsSent + rows,
                (bytesSent == null ? 0 : bytesSent) + bytes,
                before,
                rowsFound,
                rowsWarned,
                reason,
                null,
                null,
                0);
    }

    /** The same, about to be processed into a dataset that holds something already. */
    public Upload processing(Before there) {
        return next(UploadState.PROCESSING, there, rowsFound, rowsWarned, reason, null, stumbles);
    }

    /** The same, processed by the org, which may have warned of some rows. */
    public Upload checking(@Nullable Long warned, @Nullable Reason why) {
        return next(UploadState.CHECKING, before, rowsFound, warned, why, null, stumbles);
    }

    /** The same at its good end, with what was found afterwards. */
    public Upload uploaded(@Nullable Long found, @Nullable Reason why) {
        return next(UploadState.UPLOADED, before, found, rowsWarned, why, null, stumbles);
    }

    /** The same with what was found so far. */
    public Upload withFound(long found) {
        return next(state, before, found, rowsWarned, reason, null, stumbles);
    }

    /** The same, given up. */
    public Upload failed(Reason why, @Nullable UploadState goesOn) {
        return next(UploadState.FAILED, before, rowsFound, rowsWarned, why, goesOn, stumbles);
    }

    /** The same after its work ended by surprise; the last time that is borne gives it up. */
    public Upload stumbled(Reason why) {
        var often = (stumbles == null ? 0 : stumbles) + 1;
        return often < MOST_STUMBLES
                ? next(state, before, rowsFound, rowsWarned, reason, null, often)
                : next(UploadState.FAILED, before, rowsFound, rowsWarned, why, jobId == null ? null : state, often);
    }

    private Upload next(
            UploadState to,
            @Nullable Before there,
            @Nullable Long found,
            @Nullable Long warned,
            @Nullable Reason why,
            @Nullable UploadState goesOn,
            @Nullable Integer often) {
        return new Upload(
                !to.ended(),
                to,
                fence,
                order,
                jobId,
                partsSent,
                nextNumber,
                rowsSent,
                bytesSent,
                there,
                found,
                warned,
                why,
                goesOn,
                to.ended() ? Instant.now() : null,
                often);
    }

    /** Whether asking for a destination goes on with this where it failed; false when it would begin anew. */
    public boolean goesOnTo(Destination to) {
        var asked = order.destination();
        var beforeProcessing = goesOnIn == UploadState.WAITING || goesOnIn == UploadState.SENDING;
        return goesOnIn != null && (beforeProcessing ? asked.equals(to) : asked.sameRows(to));
    }

    /** The same, tried again where it failed. */
    public Upload again() {
        var where = Objects.requireNonNull(goesOnIn, "goesOnIn");
        return next(where, before, null, rowsWarned, null, null, 0);
    }

    /** What is kept of it once another one follows. */
    PastUpload past() {
        return new PastUpload(progress(), mayBeThere());
    }

    /** From the call that has them processed on, rows may be there, unless the org says that none is. */
    private boolean mayBeThere() {
        var refused = reason != null && PROCESSING_FAILED.equals(reason.code());
        return rowsSent > 0 && (state == UploadState.UPLOADED || (before != null && !refused));
    }

    ExportProgress.Upload progress() {
        return new ExportProgress.Upload(
                state,
                order.destination().dataset(),
                jobId,
                partsSent,
                rowsSent,
                rowsFound,
                reason,
                word(order.destination().operation()),
                bytesSent,
                rowsWarned,
                order.at(),
                endedAt,
                order.destination().sourceId());
    }

    private static String word(Operation operation) {
        return operation.name().toLowerCase(Locale.ROOT);
    }
}
