package dev.assay.launcher.client;

import dev.assay.launcher.Trouble;
import java.time.Duration;
import java.util.function.Consumer;

/** How long requests are repeated while nobody answers, so that a gateway may be restarted meanwhile. */
public final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration TELL_AFTER = Duration.ofSeconds(3);

    private final Duration limit;
    private final Consumer<String> told;

    /**
     * @param limit after which it is given up
     * @param told hears when it takes long
     */
    public Patience(Duration limit, Consumer<String> told) {
        this.limit = limit;
        this.told = told;
    }

    /** One request, as often as it takes. */
    <T> T until(Attempt<T> attempt) throws InterruptedException {
        var begun = System.nanoTime();
        var pause = FIRST_PAUSE;
        var silent = true;
        while (true) {
            try {
                return attempt.make();
            } catch (Unanswered e) {
                var waited = Duration.ofNanos(System.nanoTime() - begun);
                if (waited.compareTo(limit) > 0) {
                    throw Trouble.error(
                            e.getMessage() + " This command gives up; what it began may go on: ./assay status "
                                    + "and ./assay runs tell.");
                }
                if (silent && waited.compareTo(TELL_AFTER) > 0) {
                    told.accept(e.getMessage() + " Trying again.");
                    silent = false;
                }
            }
            Thread.sleep(pause);
            var doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
    }

    /** A request that may be made again. */
    interface Attempt<T> {
        T make() throws Unanswered, InterruptedException;
    }

    /** Nobody answered, or somebody who asks to come back later. */
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unanswered(String message) {
            super(message);
        }
    }
}
