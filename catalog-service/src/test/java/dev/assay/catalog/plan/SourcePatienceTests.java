package dev.assay.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.salesforce.OrgFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SourcePatienceTests {

    private static final OrgFailure DOWN = new OrgFailure(503, null, "The org is down", false);

    @Test
    void triesAgainForAWhile() {
        var patience = new SourcePatience(Duration.ofHours(1));

        assertThat(patience.failed(DOWN)).isNull();
        assertThat(patience.failed(DOWN)).isNull();
    }

    @Test
    void wantsSomebodyToLookInTheEnd() {
        assertThat(new SourcePatience(Duration.ZERO).failed(DOWN)).isNotNull().satisfies(obstacle -> {
            assertThat(obstacle.passes()).isTrue();
            assertThat(obstacle.reason().code()).isEqualTo("source-unreachable");
            assertThat(obstacle.reason().message())
                    .startsWith("The org is down. That has lasted")
                    .contains("Resume");
        });
    }
}
