package dev.assay.export.run;

import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * How far an upload is; enough to go on from after a crash at any line.
 *
 * @param open whether something is left to do
 * @param state where it is
 * @param fence of the lease under which it was last written; a lower one may not write any more
 * @param jobId the org's id of the job
 * @param partsSent parts that the org has
 * @param nextNumber number of the first record that is not in one of those parts
 * @param rowsSent rows in those parts
 * @param before what the dataset held before the job was processed, once that is known
 * @param rowsFound rows of this upload found in the dataset afterwards
 * @param reason why it failed, or what the org warned of
 */
public record Upload(
        @Indexed boolean open,
        UploadState state,
        long fence,
        @Nullable String jobId,
        int partsSent,
        int nextNumber,
        long rowsSent,
        @Nullable Before before,
        @Nullable Long rowsFound,
        @Nullable Reason reason) {

    /**
     * What a dataset held.
     *
     * @param versionId its version; absent when there was no dataset
     * @param rows rows with the run's batch name
     */
    public record Before(@Nullable String versionId, long rows) {}

    /** One that has not begun. */
    public static Upload waiting() {
        return new Upload(true, UploadState.WAITING, 0, null, 0, 0, 0, null, null, null);
    }

    /** The same in another state. */
    public Upload in(UploadState next) {
        return new Upload(
                !next.ended(), next, fence, jobId, partsSent, nextNumber, rowsSent, before, rowsFound, reason);
    }

    /** The same with a job, ready for its parts. */
    public Upload withJob(String id) {
        return new Upload(true, UploadState.SENDING, fence, id, 0, 0, 0, null, null, null);
    }

    /**
     * The same with one more part.
     *
     * @param rows rows in the part
     * @param next number of the first record after it
     */
    public Upload withPart(long rows, int next) {
        return new Upload(true, state, fence, jobId, partsSent + 1, next, rowsSent + rows, before, rowsFound, reason);
    }

    /** The same, about to be processed into a dataset that holds something already. */
    public Upload processing(Before there) {
        return new Upload(
                true, UploadState.PROCESSING, fence, jobId, partsSent, nextNumber, rowsSent, there, rowsFound, reason);
    }

    /** The same with what was found afterwards. */
    public Upload withFound(long rows) {
        return new Upload(open, state, fence, jobId, partsSent, nextNumber, rowsSent, before, rows, reason);
    }

    /** The same with a reason. */
    public Upload because(Reason why) {
        return new Upload(open, state, fence, jobId, partsSent, nextNumber, rowsSent, before, rowsFound, why);
    }

    ExportProgress.Upload progress(String dataset) {
        return new ExportProgress.Upload(
                state, dataset, jobId, partsSent, rowsSent, rowsFound, reason, null, null, null, null, null);
    }
}
