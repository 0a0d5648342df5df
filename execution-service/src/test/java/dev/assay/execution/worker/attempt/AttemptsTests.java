package dev.assay.execution.worker.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Outcome;
import dev.assay.contracts.topic.How;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.execution.call.CallFailure;
import dev.assay.execution.call.CallFailure.Kind;
import dev.assay.execution.call.CallResult;
import dev.assay.execution.call.Completion;
import dev.assay.execution.call.ModelCall;
import dev.assay.execution.worker.attempt.Next.Again;
import dev.assay.execution.worker.attempt.Next.Ended;
import dev.assay.execution.worker.attempt.Next.Latch;
import dev.assay.execution.worker.attempt.Next.WhenAllowed;
import dev.assay.execution.worker.limit.EndpointGate.Health;
import dev.assay.execution.worker.validate.ResponseValidator;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttemptsTests {

    private static final CallResult VALID = new Completion("{\"a\":1}", 10, 5, "m", "stop");
    private static final CallResult VIOLATING = new Completion("{\"a\":\"one\"}", 10, 5, "m", "stop");

    private final BackOff backOff = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(4), () -> 0.5);
    private long now = Duration.ofHours(1).toNanos();
    private Health health = new Health(0, false, 0);

    @Test
    void aValidCompletionSucceedsAtOnce() {
        var outcome = ended(attempts(3), VALID);

        assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(outcome.how()).isEqualTo(How.AT_ONCE);
        assertThat(outcome.response()).hasToString("{\"a\":1}");
        assertThat(outcome.attempts()).isEqualTo(1);
        assertThat(outcome.latencyMillis()).isEqualTo(100);
    }

    @Test
    void aViolationGetsARepairTurnThatShowsIt() {
        var attempts = attempts(3);

        assertThat(after(attempts, VIOLATING)).isEqualTo(new Again(Duration.ZERO));

        var turns = attempts.next().turns();
        assertThat(turns.get(1).text()).isEqualTo("{\"a\":\"one\"}");
        assertThat(turns.get(2).text()).contains("/a").contains("integer");
        var outcome = ended(attempts, VALID);
        assertThat(outcome.how()).isEqualTo(How.REPAIRED);
        assertThat(outcome.inputTokens()).isEqualTo(20);
    }

    @Test
    void afterARepairTurnThatFailedItBeginsAnew() {
        var attempts = attempts(3);
        after(attempts, VIOLATING);
        after(attempts, VIOLATING);

        assertThat(attempts.next().turns()).hasSize(1);
        assertThat(ended(attempts, VALID).how()).isEqualTo(How.AFTER_RETRY);
    }

    @Test
    void isInvalidWhenTheLastAttemptStillViolates() {
        var attempts = attempts(2);
        after(attempts, VIOLATING);

        var outcome = ended(attempts, VIOLATING);

        assertThat(outcome.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(outcome.violations()).singleElement().satisfies(violation -> assertThat(violation.path())
                .isEqualTo("/a"));
        assertThat(outcome.response()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMED_OUT", "OVERLOADED", "FAULTY", "UNREADABLE"})
    void triesAgainLaterAndLaterAndThenFails(Kind kind) {
        var attempts = attempts(3);

        assertThat(after(attempts, failure(kind, null))).isEqualTo(new Again(Duration.ofMillis(250)));
        assertThat(after(attempts, failure(kind, null))).isEqualTo(new Again(Duration.ofMillis(500)));
        var outcome = ended(attempts, failure(kind, null));

        assertThat(outcome.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(outcome.failure()).isNotNull();
        assertThat(outcome.failure().code()).isEqualTo(kind.code());
        assertThat(outcome.attempts()).isEqualTo(3);
    }

    @Test
    void waitsAtLeastAsLongAsTheEndpointAsks() {
        var next = after(attempts(3), failure(Kind.OVERLOADED, Duration.ofSeconds(9)));

        assertThat(next).isEqualTo(new Again(Duration.ofMillis(9_250)));
    }

    @Test
    void throttlingUsesUpNoAttempt() {
        var attempts = attempts(1);
        for (int i = 0; i < 10; i++) {
            assertThat(after(attempts, failure(Kind.THROTTLED, null))).isEqualTo(new WhenAllowed());
        }

        assertThat(ended(attempts, VALID).attempts()).isEqualTo(11);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED_KEY", "QUOTA", "UNKNOWN_MODEL"})
    void whatSomebodyMustMendFailsNoRecord(Kind kind) {
        assertThat(after(attempts(3), failure(kind, null)))
                .isInstanceOfSatisfying(
                        Latch.class, latch -> assertThat(latch.reason().code()).isEqualTo(kind.code()));
    }

    @Test
    void anEndpointThatStaysUnreachableLatchesButNotBecauseItRestarts() {
        var attempts = attempts(2);
        for (int i = 0; i < 5; i++) {
            assertThat(after(attempts, failure(Kind.UNREACHABLE, null))).isInstanceOf(Again.class);
        }

        now += Duration.ofSeconds(6).toNanos();

        assertThat(after(attempts, failure(Kind.UNREACHABLE, null))).isInstanceOf(Latch.class);
    }

    @Test
    void aRecordThatBreaksItsConnectionFailsWhereOthersAreAnswered() {
        var attempts = attempts(2);
        after(attempts, failure(Kind.UNREACHABLE, null));

        now += Duration.ofSeconds(6).toNanos();
        health = new Health(1, true, now);

        assertThat(ended(attempts, failure(Kind.UNREACHABLE, null)).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void anEndpointThatFailsEveryoneLatchesInsteadOfFailingRecords() {
        var attempts = attempts(2);
        health = new Health(30, true, now - 1);
        for (int i = 0; i < 5; i++) {
            assertThat(after(attempts, failure(Kind.FAULTY, null))).isInstanceOf(Again.class);
        }

        now += Duration.ofSeconds(61).toNanos();

        assertThat(after(attempts, failure(Kind.FAULTY, null))).isInstanceOf(Latch.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED_REQUEST", "DECLINED"})
    void whatTheEndpointWillNeverDoFailsAtOnce(Kind kind) {
        assertThat(ended(attempts(3), failure(kind, null)).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aTruncatedCompletionMayBeLongerOnce() {
        var attempts = attempts(3);

        assertThat(after(attempts, failure(Kind.TRUNCATED, null))).isEqualTo(new Again(Duration.ZERO));

        assertThat(attempts.next().maxTokens()).isEqualTo(200);
        assertThat(ended(attempts, failure(Kind.TRUNCATED, null)).outcome()).isEqualTo(Outcome.FAILED);
    }

    private Next after(Attempts attempts, CallResult result) {
        var started = now;
        now += Duration.ofMillis(100).toNanos();
        return attempts.after(result, started, now, health);
    }

    private RecordOutcome ended(Attempts attempts, CallResult result) {
        var next = after(attempts, result);
        assertThat(next).isInstanceOf(Ended.class);
        return ((Ended) next).outcome();
    }

    private static CallFailure failure(Kind kind, @Nullable Duration retryAfter) {
        return new CallFailure(kind, retryAfter, "what happened");
    }

    private Attempts attempts(int most) {
        var task = new RecordTask("run:0:1", Instant.EPOCH, "run", 1, 1, 0, "record", null, Map.of());
        var validator = new ResponseValidator("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}}}");
        var call = ModelCall.ask("?", "m", Duration.ofSeconds(1)).withMaxTokens(100);
        return new Attempts(task, call, most, validator, backOff);
    }
}
