package dev.assay.export.upload;

import dev.assay.contracts.topic.ExportProgress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Uploads that a user asks for: again after a failure, or of a run that was cancelled. */
@RestController
class UploadController {

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    @PostMapping("/api/results/{run}/upload")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ExportProgress upload(@PathVariable String run) {
        return uploads.begin(run).progress();
    }
}
