package dev.assay.export.upload;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.export.run.Exports;
import dev.assay.export.run.RunExport;
import dev.assay.export.run.Upload;
import dev.assay.service.problem.ProblemException;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Uploads as they are kept: written only under the newest fence, begun again only when they have failed. */
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
    Optional<RunExport> takeOver(String runId, long fence) {
        var update = new Update().set("upload.fence", fence);
        var ours = exports.change(
                runId, update, where("upload.open").is(true).and("upload.fence").lt(fence));
        return ours ? exports.find(runId) : Optional.empty();
    }

    /**
     * Writes how far an upload is.
     *
     * @throws Stopped if somebody else has taken it over
     */
    Upload save(String runId, Upload upload) {
        var update = new Update().set("upload", upload);
        var ours = where("upload.open").is(true).and("upload.fence").is(upload.fence());
        if (!exports.change(runId, update, ours)) {
            throw new Stopped("somebody else has taken the upload over");
        }
        return upload;
    }

    /**
     * Lets an upload begin that has failed, or never began.
     *
     * @throws ProblemException if there is nowhere to upload to, not everything is stored yet, or it has succeeded
     */
    RunExport begin(String runId) {
        var export = exports.ready(runId);
        if (export.target() == null) {
            throw new ProblemException(
                    409, "no-target", "Run " + runId + " has no target. Set one in the analysis and run it again.");
        }
        var update = new Update().set("upload", Upload.waiting());
        var begun = exports.change(runId, update, where("upload").is(null))
                || exports.change(runId, update, where("upload.state").is(UploadState.FAILED));
        var now = exports.known(runId);
        if (!begun && now.upload() != null && now.upload().state() == UploadState.UPLOADED) {
            throw new ProblemException(
                    409, "already-uploaded", "The outcomes of run " + runId + " are in their target already.");
        }
        return now;
    }
}
