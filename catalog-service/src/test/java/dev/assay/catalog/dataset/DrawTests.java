package dev.assay.catalog.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTests {

    @Test
    void drawsTheSameForTheSameSeed() {
        assertThat(drawn(7, 20)).hasSize(20).isEqualTo(drawn(7, 20)).isNotEqualTo(drawn(8, 20));
    }

    @Test
    void keepsTheOrderInWhichTheyWereOffered() {
        assertThat(drawn(7, 20)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void drawsMoreWhenASampleGrows() {
        assertThat(drawn(7, 50)).containsAll(drawn(7, 20));
    }

    @Test
    void takesAllWhenThereAreNoMore() {
        assertThat(drawn(7, 2_000)).hasSize(1_000);
    }

    @Test
    void prefersNoPartOfTheWhole() {
        var early = IntStream.range(0, 200)
                .mapToLong(seed ->
                        drawn(seed, 10).stream().filter(each -> each < 500).count())
                .sum();

        // 1,000 of 2,000 are to be expected; six standard deviations are 134.
        assertThat(early).isBetween(866L, 1_134L);
    }

    private static List<Integer> drawn(long seed, int size) {
        var draw = new Draw<Integer>(seed, size);
        IntStream.range(0, 1_000).forEach(each -> draw.offer("id-" + each, each));
        return draw.drawn();
    }
}
