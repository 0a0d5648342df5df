package dev.assay.export.upload;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.export.run.Destination;
import dev.assay.export.run.Exports;
import dev.assay.export.run.Kind;
import dev.assay.export.run.Order;
import dev.assay.export.run.RunExport;
import dev.assay.export.run.Upload;
import dev.assay.service.problem.ProblemException;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Uploads as they are kept: written only under the newest fence, begun again only when they have failed or it is forced. */
@Component
class Uploads {

    private final Exports exports;

    Uploads(Exports exports) {
        this.exports = exports;
    }

    /**
     * Makes an upload ours.
     *
     * @param fence of the lease that we hold
     * @return the export as it is now; empty when there is nothing left to do, or somebody has a newer lease
     */
    Optional<RunExport> takeOver(String runId, Kind kind, long fence) {
        var update = new Update().set(kind.path("fence"), fence);
        var ours = exports.change(
                runId,
                update,
                where(kind.path("open")).is(true).and(kind.path("fence")).lt(fence));
        return ours ? exports.find(runId) : Optional.empty();
    }

    /**
     * Writes how far an upload is.
     *
     * @throws Stopped if somebody else has taken it over, or the run was deleted
     */
    Upload save(String runId, Kind kind, Upload upload) {
        var update = new Update().set(kind.path(), upload);
        var ours = where(kind.path("open")).is(true).and(kind.path("fence")).is(upload.fence());
        if (!exports.change(runId, update, ours)) {
            throw new Stopped("somebody else has taken the upload over, or the run was deleted");
        }
        return upload;
    }

    /**
     * Counts that the work on an upload ended by surprise, which gives it up if that happens again and again.
     *
     * @param fence of the lease that we held
     * @return the upload as it is now; empty when it is not ours any more
     */
    Optional<Upload> stumbled(String runId, Kind kind, long fence, RuntimeException surprise) {
        var why = new Reason(
                "unexpected",
                "The upload was given up after it had ended by surprise again and again, the last time with %s. The log of export-service has it under run %s. Have that mended, then upload again."
                        .formatted(surprise.getClass().getSimpleName(), runId));
        return exports.find(runId)
                .map(export -> export.upload(kind))
                .filter(upload -> upload.open() && upload.fence() == fence)
                .map(upload -> save(runId, kind, upload.stumbled(why)));
    }

    /**
     * Lets an upload begin that has failed, or never began; one that goes on to the same place is left alone.
     *
     * @param force begins also what has succeeded, and anew what has failed half-way
     * @throws ProblemException if not everything is stored yet, it goes on to another place, or it has succeeded
     */
    RunExport begin(String runId, Kind kind, Destination destination, boolean force) {
        while (true) {
            var export = exports.ready(runId);
            var known = export.upload(kind);
            if (known != null && known.open()) {
                if (known.order().destination().equals(destination)) {
                    return export;
                }
                throw new ProblemException(
                        409,
                        "upload-goes-on",
                        "Run " + runId + " is being uploaded to "
                                + known.order().destination().dataset() + ". Wait for its end.");
            }
            if (known != null && known.state() == UploadState.UPLOADED && !force) {
                throw new ProblemException(
                        409,
                        "already-uploaded",
                        "The outcomes of run " + runId + " are in "
                                + known.order().destination().dataset()
                                + " already. To upload them once more, force it.");
            }
            var upload = known == null ? Upload.waiting(Order.first(destination)) : known.onceMore(destination, force);
            if (exports.change(export, new Update().set(kind.path(), upload))) {
                return exports.known(runId);
            }
        }
    }
}
