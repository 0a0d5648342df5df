package dev.assay.sandbox.model;

import dev.assay.sandbox.text.HashSet64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What has been asked of the model endpoint, and how it was answered. */
final class ModelCounters {

    private final AtomicLong calls = new AtomicLong();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private final HashSet64 prompts = new HashSet64();
    private final HashSet64 answered = new HashSet64();
    final LongAdder completions = new LongAdder();
    final LongAdder repeatedCompletions = new LongAdder();
    final LongAdder rateLimited = new LongAdder();
    final LongAdder serverErrors = new LongAdder();
    final LongAdder rejected = new LongAdder();
    final LongAdder malformed = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder truncated = new LongAdder();
    final LongAdder promptTokens = new LongAdder();
    final LongAdder completionTokens = new LongAdder();

    /**
     * The counters at one moment.
     *
     * @param calls calls to the completions endpoint, of any outcome
     * @param inFlight calls being answered now
     * @param mostInFlight the most at any time
     * @param distinctPrompts different messages among all readable calls
     * @param distinctAnswered different messages that got a completion
     * @param completions calls that got a completion
     * @param repeatedCompletions completions for messages that had got one before
     * @param rejected calls answered with 400, 401 or 404
     */
    record Snapshot(
            long calls,
            int inFlight,
            int mostInFlight,
            int distinctPrompts,
            int distinctAnswered,
            long completions,
            long repeatedCompletions,
            long rateLimited,
            long serverErrors,
            long rejected,
            long malformed,
            long refused,
            long truncated,
            long promptTokens,
            long completionTokens) {}

    /** Counts a call in; answers its number, counted from 1. */
    long enter() {
        var now = inFlight.incrementAndGet();
        if (now > mostInFlight.get()) {
            mostInFlight.accumulateAndGet(now, Math::max);
        }
        return calls.incrementAndGet();
    }

    void leave() {
        inFlight.decrementAndGet();
    }

    int inFlight() {
        return inFlight.get();
    }

    void prompt(long hash) {
        prompts.add(hash);
    }

    void completed(long hash, long promptTokens, long completionTokens) {
        completions.increment();
        if (!answered.add(hash)) {
            repeatedCompletions.increment();
        }
        this.promptTokens.add(promptTokens);
        this.completionTokens.add(completionTokens);
    }

    Snapshot snapshot() {
        return new Snapshot(
                calls.get(),
                inFlight.get(),
                mostInFlight.get(),
                prompts.size(),
                answered.size(),
                completions.sum(),
                repeatedCompletions.sum(),
                rateLimited.sum(),
                serverErrors.sum(),
                rejected.sum(),
                malformed.sum(),
                refused.sum(),
                truncated.sum(),
                promptTokens.sum(),
                completionTokens.sum());
    }

    /** Starts counting anew; calls in flight stay counted as such. */
    void reset() {
        calls.set(0);
        mostInFlight.set(inFlight.get());
        prompts.clear();
        answered.clear();
        for (var counter : new LongAdder[] {
            completions,
            repeatedCompletions,
            rateLimited,
            serverErrors,
            rejected,
            malformed,
            refused,
            truncated,
            promptTokens,
            completionTokens
        }) {
            counter.reset();
        }
    }
}
