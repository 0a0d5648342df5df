package dev.assay.catalog.plan;

import dev.assay.contracts.Lane;
import dev.assay.contracts.Selection;
import dev.assay.testing.AssayTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** There is a place for one plan only. */
@AssayTest
@TestPropertySource(properties = {"catalog.planning.at-once=1", "catalog.planning.turn=300ms"})
class TurnsIntegrationTests {

    @LocalServerPort
    int port;

    @Test
    void plansThatWaitTakeTurns() {
        try (var first = new PlanFixture(Lane.BATCH);
                var second = new PlanFixture(Lane.BATCH)) {
            var dataset = PlanFixture.dataset(port, 10);
            first.request(dataset, new Selection.All());
            first.allow(2);
            first.awaitState(state -> state.plannedThrough() == 2);

            second.request(dataset, new Selection.All());
            second.allow(4);
            second.awaitState(state -> state.plannedThrough() == 4);

            first.allow(10);
            first.awaitState(state -> state.plannedThrough() == 10);
            var cancelled = second.cancel();
            second.awaitState(state -> state.revision() == cancelled);
        }
    }
}
