package dev.assay.execution.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.assay.contracts.topic.Topics;
import dev.assay.execution.plan.Plans;
import dev.assay.testing.Golden;
import dev.assay.testing.TopicProbe;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the planner writes, as the contracts publish it. */
class GoldenMessagesIntegrationTests extends ExecutionTest {

    @Autowired
    Plans plans;

    @Test
    void understandsThePlannersGoldenMessages() {
        try (var topics = TopicProbe.open()) {
            topics.send(Topics.PLANS, Golden.RUN, Golden.message("plan-state"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> plans.find(Golden.RUN).isPresent());
            assertThat(plans.find(Golden.RUN).orElseThrow().lastOffsets()).isNotEmpty();
        } finally {
            plans.forget(Golden.RUN);
        }
    }

    @Test
    void understandsThatAPlanStands() {
        try (var topics = TopicProbe.open()) {
            topics.send(Topics.PLANS, Golden.RUN, Golden.message("plan-state.blocked"));
            await().atMost(Duration.ofSeconds(60)).until(() -> plans.find(Golden.RUN)
                    .filter(plan -> plan.block() != null)
                    .isPresent());
        } finally {
            plans.forget(Golden.RUN);
        }
    }
}
