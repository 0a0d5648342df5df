package dev.assay.launcher.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTests {

    private final BackOff backOff = new BackOff();

    @Test
    void doublesUpToFiveSeconds() {
        assertThat(Stream.generate(backOff::next).limit(7).map(Duration::toMillis))
                .containsExactly(200L, 400L, 800L, 1_600L, 3_200L, 5_000L, 5_000L);
    }

    @Test
    void beginsAnewWhenReset() {
        backOff.next();
        backOff.next();

        backOff.reset();

        assertThat(backOff.next()).isEqualTo(Duration.ofMillis(200));
    }
}
