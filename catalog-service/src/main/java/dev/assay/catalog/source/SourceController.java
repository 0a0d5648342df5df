package dev.assay.catalog.source;

import dev.assay.contracts.http.SalesforceSourceSettings;
import dev.assay.contracts.http.Source;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sources as users set them up. */
@RestController
@RequestMapping("/api/sources")
class SourceController {

    private final Sources sources;
    private final Orgs orgs;

    SourceController(Sources sources, Orgs orgs) {
        this.sources = sources;
        this.orgs = orgs;
    }

    @GetMapping
    List<Source> all() {
        return sources.all();
    }

    @PutMapping("/{id}")
    Source save(@PathVariable String id, @RequestBody SalesforceSourceSettings settings) {
        return sources.save(id, settings);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        sources.delete(id);
    }

    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void test(@PathVariable String id) {
        if (!id.equals(Source.FILES)) {
            orgs.test(id);
        }
    }
}
