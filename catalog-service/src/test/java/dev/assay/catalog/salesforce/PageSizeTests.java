package dev.assay.catalog.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageSizeTests {

    @Test
    void growsToWhatTheSettingAllows() {
        var size = new PageSize(10_000);
        while (size.next() < 10_000) {
            var before = size.next();
            size.saw(before, before * 200);
            assertThat(size.next()).isGreaterThan(before);
        }
    }

    @Test
    void shrinksWhereRecordsAreLarge() {
        var size = new PageSize(10_000);

        size.saw(500, 500 * 64_000);

        assertThat(size.next()).isEqualTo(65);
        size.saw(65, 64 * 1024 * 1024);
        assertThat(size.next()).isPositive();
    }

    @Test
    void neverAsksForMoreThanTheSetting() {
        assertThat(new PageSize(20).next()).isEqualTo(20);
    }
}
