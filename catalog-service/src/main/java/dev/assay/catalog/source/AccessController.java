package dev.assay.catalog.source;

import dev.assay.contracts.http.SourceAccess;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lends tokens to other services, so that private keys stay here. */
@RestController
class AccessController {

    private final Orgs orgs;

    AccessController(Orgs orgs) {
        this.orgs = orgs;
    }

    @GetMapping("/internal/sources/{id}/access")
    SourceAccess access(@PathVariable String id, @RequestParam(defaultValue = "false") boolean renew) {
        return orgs.access(id, renew);
    }
}
