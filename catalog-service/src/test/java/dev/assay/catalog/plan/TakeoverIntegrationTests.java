package dev.assay.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.catalog.CatalogApplication;
import dev.assay.catalog.dataset.Row;
import dev.assay.contracts.Lane;
import dev.assay.contracts.Selection;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.testing.AssayTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@AssayTest
class TakeoverIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    KafkaPlans kafka;

    @Autowired
    PlanDocuments plans;

    @Autowired
    Planner planner;

    @Autowired
    Environment environment;

    private final PlanFixture run = new PlanFixture(Lane.INTERACTIVE);

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void goesOnWhereTheCommittedStateStandsWhenAnotherPlannerDiedHalfWay() {
        run.request(PlanFixture.dataset(port, 100), new Selection.All());
        run.allow(40);
        var before = run.awaitState(state -> state.plannedThrough() == 40);
        var plan = plans.find(run.runId).orElseThrow();

        try (var other = new TaskPublisher(kafka, plan, 900_000)) {
            var row = new NumberedRow(40, new Row("other", null, Map.of()));
            other.publish(List.of(), 1, PlanStates.seen(before, plan));
            run.allow(100);
            run.awaitState(state -> state.plannedThrough() == 100);

            assertThatThrownBy(() -> other.publish(List.of(row), 1, before)).isInstanceOf(Fenced.class);
        }

        assertPlannedOnce();
    }

    @Test
    void isTakenOverByAnotherInstance() {
        run.request(PlanFixture.dataset(port, 100), new Selection.All());
        run.allow(40);
        run.awaitState(state -> state.plannedThrough() == 40);

        planner.stop();
        try (var second = new SpringApplicationBuilder(CatalogApplication.class).run(settingsOfThisInstance())) {
            run.allow(100);
            run.awaitState(state -> state.plannedThrough() == 100);
            assertThat(second.isActive()).isTrue();
        } finally {
            planner.start();
        }

        assertPlannedOnce();
    }

    private void assertPlannedOnce() {
        assertThat(run.awaitTasks(100))
                .extracting(RecordTask::number)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).boxed().toList());
    }

    private String[] settingsOfThisInstance() {
        var shared = Stream.of(
                        "spring.kafka.bootstrap-servers",
                        "spring.mongodb.uri",
                        "spring.mongodb.database",
                        "assay.token-key",
                        "assay.seal-key")
                .map(name -> "--" + name + "=" + environment.getRequiredProperty(name));
        return Stream.concat(shared, Stream.of("--server.port=0")).toArray(String[]::new);
    }
}
