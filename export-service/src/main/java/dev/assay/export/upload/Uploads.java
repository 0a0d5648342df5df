package dev.assay.export.upload;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.assay.contracts.Reason;
import dev.assay.export.run.Destination;
import dev.assay.export.run.Exports;
import dev.assay.export.run.Kind;
import dev.assay.export.run.Order;
import dev.assay.export.run.PastUpload;
import dev.assay.export.run.RunExport;
import dev.assay.export.run.Upload;
import dev.assay.service.problem.ProblemException;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Uploads as they are kept: written only under the newest fence, begun again only when they have failed or it is forced. */
@Component
class Uploads {

    /** Uploads of a run that are kept account of, in datasets that each count once or twice. */
    private static final int MOST_PAST = 50;

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
    Optional<Upload> stumbled(String runId, Kind kind, long fence, Throwable surprise) {
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
     * Lets an upload begin; one that failed and is asked for again goes on where it was, one that goes on is left alone.
     *
     * @param force begins also what would send rows twice, and anew what has failed half-way
     * @throws ProblemException if not everything is stored yet, another one goes on, or rows would be sent twice
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
            if (exports.change(export, force ? anew(export, kind, destination) : once(export, kind, destination))) {
                return exports.known(runId);
            }
        }
    }

    private static Update once(RunExport export, Kind kind, Destination destination) {
        var known = export.upload(kind);
        if (known != null && known.goesOnTo(destination)) {
            return new Update().set(kind.path(), known.again());
        }
        twice(export, kind, destination).ifPresent(reason -> {
            throw new ProblemException(409, reason.code(), reason.message());
        });
        return anew(export, kind, destination);
    }

    private static Update anew(RunExport export, Kind kind, Destination destination) {
        var past = export.past(kind);
        if (past.size() >= MOST_PAST && past.stream().noneMatch(one -> one.wentTo(destination))) {
            throw new ProblemException(
                    409,
                    "too-many-datasets",
                    "Run %s was uploaded to %d datasets, and no more can be kept account of. Run it again to upload it elsewhere."
                            .formatted(export.runId(), past.size()));
        }
        var known = export.upload(kind);
        var order = known == null ? Order.first(destination) : known.order().next(destination);
        return new Update().set(kind.path(), Upload.waiting(order)).set(kind.pathBefore(), past);
    }

    /** Why an upload would send rows twice; nothing when it would not, or would go on with the last one. */
    static Optional<Reason> twice(RunExport export, Kind kind, Destination to) {
        var known = export.upload(kind);
        if (known != null && known.goesOnTo(to)) {
            return Optional.empty();
        }
        return export.past(kind).reversed().stream()
                .filter(past -> past.standsAgainst(to))
                .max(Comparator.comparing(past -> past.wentTo(to)))
                .map(past -> new Reason("already-uploaded", words(export.runId(), past, to)));
    }

    private static String words(String runId, PastUpload past, Destination to) {
        var there = past.receipt().dataset();
        if (!past.succeeded()) {
            var reason = past.receipt().reason();
            return "Rows of run %s may be in %s already: an upload of %,d ended with %s. Look at the dataset. To upload them once more, force it."
                    .formatted(runId, there, past.receipt().rowsSent(), reason == null ? "no reason" : reason.code());
        }
        var advice = past.wentTo(to) ? "once more" : "into " + to.dataset() + " too";
        return "The outcomes of run " + runId + " are in " + there + " already. To upload them " + advice
                + ", force it.";
    }
}
