package dev.assay.catalog;

import dev.assay.testing.Architecture;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void packagesFormNoCycles() {
        Architecture.of(CatalogApplication.class).formsNoCycles();
    }
}
