package dev.assay.export;

import dev.assay.testing.Architecture;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void packagesFormNoCycles() {
        Architecture.of(ExportApplication.class).formsNoCycles();
    }
}
