package dev.assay.execution.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class OnRoleTests {

    @Test
    void aProcessPlaysBothRolesUnlessItIsTold() {
        assertThat(OnRole.played(new MockEnvironment(), Role.API)).isTrue();
        assertThat(OnRole.played(new MockEnvironment(), Role.WORKER)).isTrue();
    }

    @Test
    void playsOnlyTheRolesNamed() {
        var worker = new MockEnvironment().withProperty("assay.roles", " Worker ");

        assertThat(OnRole.played(worker, Role.WORKER)).isTrue();
        assertThat(OnRole.played(worker, Role.API)).isFalse();
    }

    @Test
    void aRoleThatThereIsNotStopsTheStart() {
        var wrong = new MockEnvironment().withProperty("assay.roles", "api,wroker");

        assertThatThrownBy(() -> OnRole.played(wrong, Role.API))
                .hasMessageContaining("ASSAY_ROLES")
                .hasMessageContaining("wroker");
    }

    @Test
    void aWorkerJoinsNoneOfTheApisGroups() {
        var worker = new MockEnvironment()
                .withProperty("assay.roles", "worker")
                .withProperty("spring.cloud.function.definition", "recordOutcomes;planStates");

        new RoleEnvironment().postProcessEnvironment(worker, new SpringApplication());

        assertThat(worker.getProperty("spring.cloud.function.definition")).isEmpty();
    }
}
