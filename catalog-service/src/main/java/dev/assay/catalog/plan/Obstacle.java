package dev.assay.catalog.plan;

import dev.assay.catalog.dataset.Unreadable;
import dev.assay.contracts.Lane;
import dev.assay.contracts.Reason;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.auth.UnreadableKey;
import org.jspecify.annotations.Nullable;

/**
 * Why a plan cannot go on.
 *
 * @param reason for a machine and for a person
 * @param passes whether it may be gone when the run is resumed; otherwise the run has failed
 */
record Obstacle(Reason reason, boolean passes) {

    /** What an exception says about a plan; null when it is trouble to be met by trying again. */
    static @Nullable Obstacle of(RuntimeException cause) {
        var message = String.valueOf(cause.getMessage());
        return switch (cause) {
            case Unreadable unreadable -> new Obstacle(unreadable.reason(), false);
            case UnreadableKey key -> new Obstacle(new Reason("key-unreadable", message), true);
            case OrgFailure org when org.dailyLimit() -> new Obstacle(new Reason("org-daily-limit", message), true);
            case OrgFailure org
            when org.signInRefused() -> new Obstacle(new Reason("org-sign-in-refused", message), true);
            case OrgFailure org when org.lasting() -> new Obstacle(new Reason("org-refuses", message), false);
            default -> null;
        };
    }

    /** The same in a lane. Nobody waits to resume an interactive run: what stops it ends it. */
    Obstacle in(Lane lane) {
        return lane == Lane.INTERACTIVE ? new Obstacle(reason, false) : this;
    }
}
