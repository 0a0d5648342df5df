package dev.assay.export.run;

import dev.assay.contracts.topic.ExportProgress;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What can be had of a run. */
@RestController
class ResultsController {

    private final Exports exports;

    ResultsController(Exports exports) {
        this.exports = exports;
    }

    @GetMapping("/api/results/{run}")
    ExportProgress results(@PathVariable String run) {
        return exports.known(run).progress();
    }
}
