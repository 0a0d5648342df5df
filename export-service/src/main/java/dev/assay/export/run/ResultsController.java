package dev.assay.export.run;

import dev.assay.contracts.topic.ExportProgress;
import dev.assay.service.problem.ProblemException;
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
        return exports.find(run).orElseThrow(() -> noResults(run)).progress();
    }

    private static ProblemException noResults(String run) {
        return new ProblemException(
                404, "run-not-found", "No results of run " + run + " are known here. Check the id, or wait a moment.");
    }
}
