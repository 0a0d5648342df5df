package dev.assay.execution;

import dev.assay.testing.Architecture;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void packagesFormNoCycles() {
        Architecture.of(ExecutionApplication.class).formsNoCycles();
    }

    /** The steps of a task survive a change of broker, and are tested in milliseconds. */
    @Test
    void theStepsOfATaskNeverSeeKafka() {
        var kafka = new String[] {"org.apache.kafka..", "org.springframework.kafka..", "org.springframework.cloud.."};
        Architecture.of(ExecutionApplication.class)
                .keepsFrom("call", kafka)
                .keepsFrom("worker.render", kafka)
                .keepsFrom("worker.validate", kafka)
                .keepsFrom("worker.attempt", kafka);
    }
}
