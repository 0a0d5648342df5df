package dev.assay.export.upload;

import dev.assay.contracts.http.UploadRequest;
import dev.assay.export.run.Destination;
import dev.assay.export.run.Kind;
import dev.assay.export.run.RunExport;
import dev.assay.service.problem.ProblemException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request for an upload comes to: what is named in it, or else what the run's analysis names. */
final class Wishes {

    private Wishes() {}

    /**
     * What is to be uploaded where.
     *
     * @throws ProblemException if neither the request nor the analysis names anything, a part of a target is missing, or a name is one that no org takes
     */
    static Map<Kind, Destination> of(RunExport export, @Nullable UploadRequest request) {
        var wishes = new EnumMap<Kind, Destination>(Kind.class);
        if (request != null && request.target() != null) {
            var target = request.target();
            refuseWithout("target.sourceId", target.sourceId(), "Name a Salesforce source.");
            refuseWithout("target.dataset", target.dataset(), "Name the dataset.");
            refuseWithout("target.operation", target.operation(), "Say append or overwrite.");
            wishes.put(Kind.STRUCTURED, Destination.of(target));
        }
        if (request != null && request.enriched() != null) {
            var target = request.enriched();
            refuseWithout("enriched.sourceId", target.sourceId(), "Name a Salesforce source.");
            refuseWithout("enriched.dataset", target.dataset(), "Name the dataset.");
            refuseWithout("enriched.operation", target.operation(), "Say overwrite or upsert.");
            wishes.put(Kind.ENRICHED, Destination.of(target));
        }
        if (wishes.isEmpty()) {
            for (var kind : Kind.values()) {
                var own = export.destination(kind);
                if (own != null) {
                    wishes.put(kind, own);
                }
            }
        }
        if (wishes.isEmpty()) {
            throw new ProblemException(
                    409,
                    "no-target",
                    "Run " + export.runId() + " has no target. Name one in the request, or set one in the analysis.");
        }
        wishes.values().forEach(Wishes::refuseBadNames);
        return wishes;
    }

    private static void refuseWithout(String part, @Nullable Object value, String advice) {
        if (value == null) {
            throw new ProblemException(400, "target-incomplete", "The " + part + " is missing. " + advice);
        }
    }

    private static void refuseBadNames(Destination destination) {
        var problems = UploadPreview.problemsOfNames(destination);
        if (!problems.isEmpty()) {
            throw new ProblemException(
                    400, problems.getFirst().code(), problems.getFirst().message());
        }
    }
}
