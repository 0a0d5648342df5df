package dev.assay.gateway;

import dev.assay.testing.Architecture;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void packagesFormNoCycles() {
        Architecture.of(GatewayApplication.class).formsNoCycles();
    }
}
