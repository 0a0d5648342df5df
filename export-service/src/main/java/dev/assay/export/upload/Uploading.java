package dev.assay.export.upload;

import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.export.content.Content;
import dev.assay.export.content.Unfit;
import dev.assay.export.run.Kind;
import dev.assay.export.run.RunExport;
import dev.assay.export.run.Upload;
import dev.assay.salesforce.externaldata.ExternalData;
import dev.assay.salesforce.externaldata.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/**
 * One upload from where it stands to its end: check → job → parts → process → read back. What was reached is saved after each
 * step, and each step finds out from the org whether it was done already, so that this may die at any line and be begun again.
 */
final class Uploading {

    private final RunExport export;
    private final Kind kind;
    private final Content content;
    private final Uploads uploads;
    private final ExternalData org;
    private final TargetDataset dataset;
    private final UploadProperties properties;
    private final Patiently patiently;
    private Upload upload;

    Uploading(
            RunExport export,
            Kind kind,
            Content content,
            Uploads uploads,
            ExternalData org,
            TargetDataset dataset,
            UploadProperties properties) {
        this.export = export;
        this.kind = kind;
        this.upload = Objects.requireNonNull(export.upload(kind), "upload");
        this.content = content;
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
            if (upload.state() == UploadState.WAITING && !prepared()) {
                return save(upload.uploaded(
                        0L, new Reason("nothing-to-upload", "No record succeeded: the dataset was left as it is.")));
            }
            if (upload.state() == UploadState.SENDING) {
                sendParts();
                save(upload.processing(patiently.call(dataset::before)));
            }
            if (upload.state() == UploadState.PROCESSING) {
                save(new JobProcessing(org, patiently, properties).toItsEnd(upload));
            }
            return readBack();
        } catch (GivenUp givenUp) {
            return save(upload.failed(givenUp.reason(), givenUp.anew() ? null : upload.state()));
        } catch (Unfit unfit) {
            return save(upload.failed(unfit.reason(), upload.jobId() == null ? null : upload.state()));
        }
    }

    /** Makes the job if every row fits; false when there are none. */
    private boolean prepared() {
        var check = new UploadPreview(export, upload.order().destination(), content).check();
        if (!check.problems().isEmpty()) {
            throw GivenUp.anew(check.refusal());
        }
        if (check.rows() == 0) {
            return false;
        }
        var remarks = content.remarks();
        save(upload.planned(content.plan(), remarks.rows(), remarks.reason()));
        var jobs = new Jobs(org, properties.jobsPerDay());
        var job = job();
        save(upload.withJob(patiently.call(() -> jobs.of(job, upload.order().at()))));
        return true;
    }

    private Job job() {
        var order = upload.order();
        var destination = order.destination();
        return new Job(
                destination.dataset(),
                destination.label(),
                destination.app(),
                destination.operation(),
                "Assay run %s, %s, upload %d"
                        .formatted(export.runId(), kind.name().toLowerCase(Locale.ROOT), order.attempt()),
                content.columns());
    }

    private void sendParts() {
        var sending = new PartSending(org, jobId());
        var parts = new Parts(upload.nextNumber(), (int) properties.partSize().toBytes(), (gzip, rows, nextNumber) -> {
            patiently.run(() -> sending.send(upload.partsSent() + 1, gzip));
            save(upload.withPart(rows, gzip.length, nextNumber));
        });
        try {
            content.write(upload.nextNumber(), parts);
        } catch (IOException e) {
            throw new UncheckedIOException("The rows could not be written", e);
        }
        parts.end();
        patiently.run(() -> sending.check(upload.partsSent()));
    }

    private Upload readBack() {
        var before = Objects.requireNonNull(upload.before(), "before");
        var deadline = System.nanoTime() + properties.readBack().toNanos();
        while (true) {
            var found = patiently.call(() -> dataset.found(before));
            if (found == upload.rowsSent()) {
                return save(upload.uploaded(found, upload.reason()));
            }
            if (System.nanoTime() > deadline) {
                save(upload.withFound(found));
                throw differs(found);
            }
            patiently.sleep(properties.poll());
        }
    }

    /** Rows that were appended must not be sent again unless somebody has looked; replaced ones may. */
    private GivenUp differs(long found) {
        var reason = upload.reason() == null ? "" : " " + upload.reason().message();
        var said = "%s sent, %,d were found in %s afterwards.%s"
                .formatted(
                        upload.rowsSent() == 1 ? "1 row was" : "%,d rows were".formatted(upload.rowsSent()),
                        found,
                        upload.order().destination().dataset(),
                        reason);
        return upload.order().destination().operation() == Job.Operation.APPEND
                ? GivenUp.here(
                        "rows-differ",
                        said
                                + " Look at the dataset. Uploading again counts once more; forcing it sends the rows once more, beside those that are there.")
                : GivenUp.anew("rows-differ", said + " Look at the dataset, then upload again: that replaces them.");
    }

    private String jobId() {
        return Objects.requireNonNull(upload.jobId(), "jobId");
    }

    private Upload save(Upload reached) {
        upload = uploads.save(export.runId(), kind, reached);
        return upload;
    }
}
