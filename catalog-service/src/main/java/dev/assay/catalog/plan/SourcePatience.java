package dev.assay.catalog.plan;

import dev.assay.contracts.Reason;
import dev.assay.salesforce.OrgFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a source may fail a plan that could go on, before somebody is to look. Failures far apart do not add up: in between
 * nothing may have been asked. Used by one thread.
 */
final class SourcePatience {

    private final Duration most;
    private long failedSince;
    private long failedLast;
    private boolean failing;

    SourcePatience(Duration most) {
        this.most = most;
    }

    /** The source has answered. */
    void answered() {
        failing = false;
    }

    /** The source has failed; tells what keeps the plan from going on when that has lasted too long. */
    @Nullable Obstacle failed(OrgFailure failure) {
        var now = System.nanoTime();
        if (!failing || now - failedLast > most.toNanos()) {
            failing = true;
            failedSince = now;
        }
        failedLast = now;
        if (now - failedSince < most.toNanos()) {
            return null;
        }
        failing = false;
        return new Obstacle(
                new Reason(
                        "source-unreachable",
                        "%s That has lasted for %s. Resume the run when the source answers again."
                                .formatted(failure.sentence(), lasted())),
                true);
    }

    /** What to say while it is asked again. */
    static Reason trouble(OrgFailure failure) {
        return new Reason(
                "source-silent",
                failure.sentence() + " It is asked again, and the run goes on by itself when it answers.");
    }

    private String lasted() {
        return most.toMinutes() > 0 ? most.toMinutes() + " minutes" : most.toSeconds() + " seconds";
    }
}
