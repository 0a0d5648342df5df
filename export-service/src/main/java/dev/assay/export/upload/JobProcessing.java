package dev.assay.export.upload;

import dev.assay.contracts.Reason;
import dev.assay.export.run.Upload;
import dev.assay.salesforce.externaldata.ExternalData;
import dev.assay.salesforce.externaldata.JobStatus;
import dev.assay.salesforce.externaldata.JobStatus.Phase;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Has the org process a job whose parts it has, and waits for the end, looking less and less often. */
final class JobProcessing {

    private final ExternalData org;
    private final Patiently patiently;
    private final UploadProperties properties;

    JobProcessing(ExternalData org, Patiently patiently, UploadProperties properties) {
        this.org = org;
        this.patiently = patiently;
        this.properties = properties;
    }

    /**
     * Waits for the end of an upload's job.
     *
     * @return the upload, ready to be read back
     * @throws GivenUp if the job failed, or takes too long
     */
    Upload toItsEnd(Upload upload) {
        var jobId = Objects.requireNonNull(upload.jobId(), "jobId");
        if (status(jobId).phase() == Phase.OPEN) {
            patiently.run(() -> org.process(jobId));
        }
        var ended = ended(jobId);
        return switch (ended.phase()) {
            case FAILED ->
                throw GivenUp.anew(
                        Upload.PROCESSING_FAILED,
                        "The org could not process job " + jobId + ": " + said(ended)
                                + ". None of its rows is in the dataset. Mend that, then upload again.");
            case COMPLETED_WITH_WARNINGS -> {
                var warned = new Reason("org-warned", "The org warned of job " + jobId + ": " + said(ended) + ".");
                yield upload.checking(sum(upload.rowsWarned(), ended.rowsNamed()), warned);
            }
            case OPEN, PROCESSING, COMPLETED -> upload.checking(upload.rowsWarned(), upload.reason());
        };
    }

    private JobStatus ended(String jobId) {
        var deadline = System.nanoTime() + properties.patience().toNanos();
        for (var pause = properties.poll(); ; pause = longer(pause)) {
            var status = status(jobId);
            switch (status.phase()) {
                case COMPLETED, COMPLETED_WITH_WARNINGS, FAILED -> {
                    return status;
                }
                case OPEN, PROCESSING -> {}
            }
            if (System.nanoTime() > deadline) {
                throw GivenUp.here(
                        "processing-too-long",
                        "The org still processes job " + jobId
                                + ". Look at it in Data Manager. Uploading again waits for the same job.");
            }
            patiently.sleep(pause);
        }
    }

    private JobStatus status(String jobId) {
        return patiently.call(() -> org.status(jobId));
    }

    private Duration longer(Duration pause) {
        var longer = pause.multipliedBy(3).dividedBy(2);
        return longer.compareTo(properties.longestPoll()) > 0 ? properties.longestPoll() : longer;
    }

    private static String said(JobStatus status) {
        return status.message().isBlank()
                ? "it does not say why"
                : status.message().strip();
    }

    private static @Nullable Long sum(@Nullable Long ours, @Nullable Long theirs) {
        return theirs == null ? ours : ours == null ? theirs : Long.valueOf(ours + theirs);
    }
}
