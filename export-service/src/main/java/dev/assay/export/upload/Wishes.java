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
     * @throws ProblemException if neither the request nor the analysis names anything, or a name is one that no org takes
     */
    static Map<Kind, Destination> of(RunExport export, @Nullable UploadRequest request) {
        var wishes = new EnumMap<Kind, Destination>(Kind.class);
        if (request != null && request.target() != null) {
            wishes.put(Kind.STRUCTURED, Destination.of(request.target()));
        }
        if (request != null && request.enriched() != null) {
            wishes.put(Kind.ENRICHED, Destination.of(request.enriched()));
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

    private static void refuseBadNames(Destination destination) {
        var problems = UploadPreview.problemsOfNames(destination);
        if (!problems.isEmpty()) {
            throw new ProblemException(
                    400, problems.getFirst().code(), problems.getFirst().message());
        }
    }
}
