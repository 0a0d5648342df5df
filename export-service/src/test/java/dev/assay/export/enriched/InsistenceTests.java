package dev.assay.export.enriched;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class InsistenceTests {

    @Test
    void goesOnWhileItHasPatience() {
        var insistence = new Insistence(Duration.ofNanos(1), Duration.ofHours(1));

        for (int failure = 0; failure < 100; failure++) {
            assertThat(insistence.goesOnAfter("away")).isTrue();
        }
    }

    @Test
    void countsItsPatienceFromTheFirstFailureAfterAnAnswer() {
        var insistence = new Insistence(Duration.ofMillis(2), Duration.ofMillis(1));
        assertThat(insistence.goesOnAfter("away")).isTrue();
        assertThat(insistence.goesOnAfter("away")).isFalse();

        insistence.answered();

        assertThat(insistence.goesOnAfter("away")).isTrue();
    }
}
