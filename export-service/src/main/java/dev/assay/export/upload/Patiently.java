package dev.assay.export.upload;

import dev.assay.salesforce.OrgFailure;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls that fail for a while again and again, with growing pauses, for hours if need be. */
final class Patiently {

    private static final Logger log = LoggerFactory.getLogger(Patiently.class);

    private final UploadProperties properties;

    Patiently(UploadProperties properties) {
        this.properties = properties;
    }

    /**
     * Makes a call until it succeeds.
     *
     * @throws GivenUp if it can never succeed, or did not within the patience
     * @throws Stopped if the thread was interrupted
     */
    <T> T call(Supplier<T> call) {
        var deadline = System.nanoTime() + properties.patience().toNanos();
        for (var pause = properties.firstPause(); ; pause = longer(pause)) {
            stopIfInterrupted();
            try {
                return call.get();
            } catch (OrgFailure failure) {
                stopIfInterrupted();
                if (failure.lasting()) {
                    throw Refusal.of(failure);
                }
                if (System.nanoTime() > deadline) {
                    throw Refusal.away(failure);
                }
                log.warn("An upload waits {} for the org: {}", pause, failure.getMessage());
            }
            sleep(pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2 + 1)));
        }
    }

    /** Makes a call that answers nothing until it succeeds. */
    void run(Runnable call) {
        call(() -> {
            call.run();
            return true;
        });
    }

    void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped("interrupted");
        }
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped("interrupted");
        }
    }

    private Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(properties.longestPause()) > 0 ? properties.longestPause() : doubled;
    }
}
