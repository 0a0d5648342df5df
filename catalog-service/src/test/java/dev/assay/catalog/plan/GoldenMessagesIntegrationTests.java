package dev.assay.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.assay.contracts.Selection;
import dev.assay.contracts.topic.Topics;
import dev.assay.testing.AssayTest;
import dev.assay.testing.Golden;
import dev.assay.testing.TopicProbe;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What execution-service writes about runs, as the contracts publish it. */
@AssayTest
class GoldenMessagesIntegrationTests {

    @Autowired
    PlanDocuments plans;

    @Test
    void understandsTheGoldenMessagesOfARun() {
        try (var topics = TopicProbe.open()) {
            tell(topics, "requested");
            var requested = awaited(plan -> true).requested();
            assertThat(requested.fields()).containsExactly("Narrative", "Policy_Type");
            assertThat(requested.selection()).isInstanceOf(Selection.Sample.class);

            tell(topics, "paused");
            assertThat(awaited(PlanDocument::paused).epoch()).isEqualTo(2);

            tell(topics, "finished");
            assertThat(awaited(plan -> plan.endedAt() != null).revision()).isEqualTo(6);
        }
    }

    private static void tell(TopicProbe topics, String event) {
        topics.send(Topics.RUNS, Golden.RUN, Golden.message("run-event." + event));
    }

    private PlanDocument awaited(Predicate<PlanDocument> wished) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> plans.find(Golden.RUN).filter(wished).isPresent());
        return plans.find(Golden.RUN).orElseThrow();
    }
}
