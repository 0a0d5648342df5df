package dev.assay.execution.worker.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.execution.call.CallFailure;
import dev.assay.execution.call.CallFailure.Kind;
import dev.assay.execution.call.Completion;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndpointGateTests {

    private static final Completion ANSWER = new Completion("{}", 0, 0, null, null);

    private long now = 1;
    private final EndpointGate gate = new EndpointGate(100, () -> now);

    @Test
    void aBurstOfRefusalsMakesOneCut() {
        var started = now;
        pass(Duration.ofMillis(10));

        for (int i = 0; i < 50; i++) {
            gate.learn(throttled(null), started);
        }

        assertThat(gate.limit()).isEqualTo(75);
    }

    @Test
    void aRefusalOfALaterCallCutsAgain() {
        gate.learn(throttled(null), now);
        pass(Duration.ofSeconds(3));
        gate.learn(throttled(null), now);

        assertThat(gate.limit()).isEqualTo(56);
    }

    @Test
    void neverShrinksBelowOne() {
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofSeconds(1));
            gate.learn(throttled(null), now);
        }

        assertThat(gate.limit()).isEqualTo(1);
    }

    @Test
    void growsByOneAfterTwentyFiveAnswersAndNoFurtherThanItsShare() {
        gate.learn(throttled(null), now);
        for (int i = 0; i < 25; i++) {
            gate.learn(ANSWER, now);
        }
        assertThat(gate.limit()).isEqualTo(76);

        for (int i = 0; i < 25 * 100; i++) {
            gate.learn(ANSWER, now);
        }
        assertThat(gate.limit()).isEqualTo(100);
    }

    @Test
    void leavesTheEndpointAloneAsLongAsItAsks() {
        gate.learn(throttled(Duration.ofSeconds(7)), now);

        assertThat(gate.coolingNanos(0)).isEqualTo(Duration.ofSeconds(7).toNanos());
        pass(Duration.ofSeconds(7));
        assertThat(gate.coolingNanos(0)).isZero();
    }

    @Test
    void comesBackSpreadOverSomeTime() {
        gate.learn(throttled(Duration.ofSeconds(8)), now);
        pass(Duration.ofSeconds(8));

        assertThat(gate.coolingNanos(0)).isZero();
        assertThat(gate.coolingNanos(0.5)).isEqualTo(Duration.ofMillis(500).toNanos());
    }

    @Test
    void waitsTwiceAsLongWithEveryBurstThatFollowsWithoutAnAnswer() {
        gate.learn(throttled(null), now);
        assertThat(gate.coolingNanos(0)).isEqualTo(Duration.ofSeconds(2).toNanos());
        pass(Duration.ofSeconds(3));
        gate.learn(throttled(null), now);
        assertThat(gate.coolingNanos(0)).isEqualTo(Duration.ofSeconds(4).toNanos());

        pass(Duration.ofSeconds(5));
        gate.learn(ANSWER, now);
        gate.learn(throttled(null), now);
        assertThat(gate.coolingNanos(0)).isEqualTo(Duration.ofSeconds(2).toNanos());
    }

    @Test
    void troubleOfAnotherKindChangesNothing() {
        gate.learn(new CallFailure(Kind.FAULTY, null, "500"), now);
        gate.learn(new CallFailure(Kind.TIMED_OUT, null, "late"), now);

        assertThat(gate.limit()).isEqualTo(100);
        assertThat(gate.coolingNanos(1)).isZero();
    }

    @Test
    void letsInNoMoreThanItsLimit() throws InterruptedException {
        var small = new EndpointGate(1, () -> now);

        assertThat(small.enter(0)).isTrue();
        assertThat(small.enter(0)).isFalse();
        small.leave();
        assertThat(small.enter(0)).isTrue();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private static CallFailure throttled(@Nullable Duration retryAfter) {
        return new CallFailure(Kind.THROTTLED, retryAfter, "too many");
    }
}
