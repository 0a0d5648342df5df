package dev.assay.export.upload;

import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.export.file.StructuredCsv;
import dev.assay.export.outcome.Outcomes;
import dev.assay.export.run.RunExport;
import dev.assay.export.run.Upload;
import dev.assay.salesforce.externaldata.ExternalData;
import dev.assay.salesforce.externaldata.JobStatus;
import dev.assay.salesforce.externaldata.JobStatus.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * One upload from where it stands to its end: check → job → parts → process → read back. What was reached is saved after each
 * step, and each step finds out from the org whether it was done already, so that this may die at any line and be begun again.
 */
final class Uploading {

    private final RunExport export;
    private final ExportTarget target;
    private final Outcomes outcomes;
    private final Uploads uploads;
    private final ExternalData org;
    private final TargetDataset dataset;
    private final UploadProperties properties;
    private final Patiently patiently;
    private Upload upload;

    Uploading(
            RunExport export,
            Outcomes outcomes,
            Uploads uploads,
            ExternalData org,
            TargetDataset dataset,
            UploadProperties properties) {
        this.export = export;
        this.target = Objects.requireNonNull(export.target(), "target");
        this.upload = Objects.requireNonNull(export.upload(), "upload");
        this.outcomes = outcomes;
        this.uploads = uploads;
        this.org = org;
        this.dataset = dataset;
        this.properties = properties;
        this.patiently = new Patiently(properties);
    }

    /**
     * Brings the upload to its end.
     *
     * @return the end
     * @throws Stopped if somebody else has to go on
     */
    Upload toItsEnd() {
        try {
            if (upload.jobId() == null) {
                if (rowsThatFit() == 0) {
                    return save(upload.because(new Reason(
                                    "nothing-to-upload", "No record succeeded: the dataset was left as it is."))
                            .in(UploadState.UPLOADED));
                }
                var id = patiently.call(() -> org.createJob(target, StructuredResponse.COLUMNS));
                save(upload.withJob(id));
            }
            if (upload.state() == UploadState.SENDING) {
                sendParts();
                save(upload.processing(patiently.call(() -> dataset.before(target.operation()))));
            }
            if (upload.state() == UploadState.PROCESSING) {
                process();
            }
            return readBack();
        } catch (GivenUp givenUp) {
            return save(upload.because(givenUp.reason()).in(UploadState.FAILED));
        }
    }

    private long rowsThatFit() {
        var ending = export.ending();
        if (ending != null && ending.outcomes() != export.outcomes()) {
            throw new GivenUp(
                    "outcomes-missing",
                    "The run ended with %d outcomes, %d are stored. Nothing was sent: look for dead letters of the outcomes' topic."
                            .formatted(ending.outcomes(), export.outcomes()));
        }
        var csv = new StructuredCsv(new FitCheck(), export.name(), export.parameters(), UnaryOperator.identity());
        each(0, csv::write);
        return csv.rows();
    }

    private void sendParts() {
        var parts = new Parts(
                export, upload.nextNumber(), (int) properties.partSize().toBytes(), this::send);
        each(upload.nextNumber(), parts::add);
        parts.end();
    }

    private void send(byte[] gzip, long rows, int nextNumber) {
        var jobId = jobId();
        var number = upload.partsSent() + 1;
        patiently.run(() -> org.sendPart(jobId, number, gzip));
        save(upload.withPart(rows, nextNumber));
    }

    private void process() {
        if (status().phase() == Phase.OPEN) {
            patiently.run(() -> org.process(jobId()));
        }
        var ended = ended();
        if (ended.phase() == Phase.FAILED) {
            throw new GivenUp("processing-failed", "The org could not process the upload: " + ended.message());
        }
        var warned = ended.phase() == Phase.COMPLETED_WITH_WARNINGS
                ? upload.because(new Reason("org-warned", "The org warned of the upload: " + ended.message()))
                : upload;
        save(warned.in(UploadState.CHECKING));
    }

    private JobStatus ended() {
        var deadline = System.nanoTime() + properties.patience().toNanos();
        for (var status = status(); ; status = status()) {
            switch (status.phase()) {
                case COMPLETED, COMPLETED_WITH_WARNINGS, FAILED -> {
                    return status;
                }
                case OPEN, PROCESSING -> {}
            }
            if (System.nanoTime() > deadline) {
                throw new GivenUp(
                        "processing-too-long",
                        "The org still processes job " + jobId()
                                + ". Look at it in Data Manager before you try again.");
            }
            patiently.sleep(properties.poll());
        }
    }

    private Upload readBack() {
        var before = Objects.requireNonNull(upload.before(), "before");
        var deadline = System.nanoTime() + properties.readBack().toNanos();
        while (true) {
            var now = patiently.call(dataset::now);
            var found = Math.max(0, now.rows() - before.rows());
            if (found == upload.rowsSent()) {
                return save(upload.withFound(found).in(UploadState.UPLOADED));
            }
            if (System.nanoTime() > deadline) {
                save(upload.withFound(found));
                var warning =
                        upload.reason() == null ? "" : " " + upload.reason().message();
                throw new GivenUp(
                        "rows-differ",
                        "%,d rows were sent, %,d were found in %s afterwards. Look at it before you try again.%s"
                                .formatted(upload.rowsSent(), found, target.dataset(), warning));
            }
            patiently.sleep(properties.poll());
        }
    }

    private JobStatus status() {
        return patiently.call(() -> org.status(jobId()));
    }

    private String jobId() {
        return Objects.requireNonNull(upload.jobId(), "jobId");
    }

    private Upload save(Upload reached) {
        upload = uploads.save(export.runId(), reached);
        return upload;
    }

    private void each(int fromNumber, Outcomes.Visitor visitor) {
        try {
            outcomes.each(export, fromNumber, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory nothing of the kind happens", e);
        }
    }
}
