package dev.assay.promptservice.analysis;

import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.AnalysisVersion;
import dev.assay.service.problem.ProblemException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Analyses over HTTP. The entity tag is the version; {@code If-Match} saves only over the version that the user saw. */
@RestController
@RequestMapping("/api/analyses")
class AnalysisController {

    private final Analyses analyses;
    private final DraftCheck check;

    AnalysisController(Analyses analyses, DraftCheck check) {
        this.analyses = analyses;
        this.check = check;
    }

    @GetMapping
    List<AnalysisVersion> list() {
        return analyses.newest();
    }

    @PostMapping
    ResponseEntity<AnalysisVersion> create(@RequestBody AnalysisDraft draft, Principal user) {
        var created = analyses.create(check.checked(draft), user.getName());
        return ResponseEntity.created(URI.create("/api/analyses/" + created.analysisId()))
                .eTag(tag(created))
                .body(created);
    }

    @GetMapping("/{id}")
    ResponseEntity<AnalysisVersion> newest(@PathVariable String id) {
        return tagged(analyses.newest(id));
    }

    @PutMapping("/{id}")
    ResponseEntity<AnalysisVersion> save(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AnalysisDraft draft,
            Principal user) {
        analyses.newest(id);
        return tagged(analyses.save(id, check.checked(draft), seen(ifMatch), user.getName()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        analyses.delete(id);
    }

    @GetMapping("/{id}/versions")
    List<AnalysisVersion> versions(@PathVariable String id) {
        return analyses.versions(id);
    }

    @GetMapping("/{id}/versions/{version}")
    ResponseEntity<AnalysisVersion> version(@PathVariable String id, @PathVariable int version) {
        return tagged(analyses.version(id, version));
    }

    private static ResponseEntity<AnalysisVersion> tagged(AnalysisVersion version) {
        return ResponseEntity.ok().eTag(tag(version)).body(version);
    }

    private static String tag(AnalysisVersion version) {
        return "\"" + version.version() + "\"";
    }

    private static @Nullable Integer seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    400, "unreadable-if-match", "If-Match must be the number of a version, for example \"3\".");
        }
    }
}
