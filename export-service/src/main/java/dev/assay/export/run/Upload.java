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

    ExportProgress.Upload progress(String dataset) {
        return new ExportProgress.Upload(state, dataset, jobId, partsSent, rowsSent, rowsFound, reason);
    }
}
