package dev.assay.promptservice;

import dev.assay.testing.Architecture;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void packagesFormNoCycles() {
        Architecture.of(PromptApplication.class).formsNoCycles();
    }
}
