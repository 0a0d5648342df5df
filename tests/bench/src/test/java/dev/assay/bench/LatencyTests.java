package dev.assay.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LatencyTests {

    @Test
    void theMeanIsThatOfManyDraws() {
        var latency = new Latency(200, 0.8, 5000);
        var random = new Random(1);
        var draws = random.doubles(2_000_000)
                .map(any -> Math.min(5000, 200 * Math.exp(0.8 * random.nextGaussian())))
                .average()
                .orElseThrow();

        assertThat(latency.meanSeconds()).isCloseTo(draws / 1000, within(0.001));
    }
}
