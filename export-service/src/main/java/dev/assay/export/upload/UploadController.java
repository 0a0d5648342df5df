package dev.assay.export.upload;

import dev.assay.contracts.http.UploadCheck;
import dev.assay.contracts.http.UploadRequest;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.export.run.Exports;
import dev.assay.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Uploads that a user asks for: of any run that has ended, where the analysis says or elsewhere, again after a failure. */
@RestController
class UploadController {

    private final Exports exports;
    private final Uploads uploads;
    private final UploadChecks checks;

    UploadController(Exports exports, Uploads uploads, UploadChecks checks) {
        this.exports = exports;
        this.uploads = uploads;
        this.checks = checks;
    }

    /** Begins what is named. Of two that the analysis names, one that is there already does not stand in the other's way. */
    @PostMapping("/api/results/{run}/upload")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ExportProgress upload(@PathVariable String run, @RequestBody(required = false) @Nullable UploadRequest request) {
        var force = request != null && Boolean.TRUE.equals(request.force());
        @Nullable ProblemException refused = null;
        var begun = false;
        for (var wish : Wishes.of(exports.ready(run), request).entrySet()) {
            try {
                uploads.begin(run, wish.getKey(), wish.getValue(), force);
                begun = true;
            } catch (ProblemException problem) {
                refused = refused == null ? problem : refused;
            }
        }
        if (!begun && refused != null) {
            throw refused;
        }
        return exports.known(run).progress();
    }

    /** Tells what an upload would be; sends nothing. Of two, the first is told. */
    @PostMapping("/api/results/{run}/upload/check")
    UploadCheck check(@PathVariable String run, @RequestBody(required = false) @Nullable UploadRequest request) {
        var export = exports.ready(run);
        var wish = Wishes.of(export, request).entrySet().iterator().next();
        return checks.of(export, wish.getKey(), wish.getValue());
    }
}
