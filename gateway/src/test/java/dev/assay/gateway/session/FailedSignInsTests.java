package dev.assay.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FailedSignInsTests {

    private final AtomicLong now = new AtomicLong(-5);
    private final FailedSignIns failures = new FailedSignIns(2, now::get);

    @Test
    void slowsAnAddressDownThatFailedTooOften() {
        failures.failed("mallory");
        assertThat(failures.exhausted("mallory")).isFalse();

        failures.failed("mallory");

        assertThat(failures.exhausted("mallory")).isTrue();
        assertThat(failures.exhausted("alice")).isFalse();
    }

    @Test
    void forgivesAfterAMinute() {
        failures.failed("mallory");
        failures.failed("mallory");

        now.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(failures.exhausted("mallory")).isFalse();
        failures.failed("mallory");
        assertThat(failures.exhausted("mallory")).isFalse();
    }

    @Test
    void remembersABoundedNumberOfAddresses() {
        failures.failed("first");
        failures.failed("first");

        for (int i = 0; i < 10_000; i++) {
            failures.failed("address " + i);
        }

        assertThat(failures.exhausted("first")).isFalse();
    }
}
