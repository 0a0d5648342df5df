package dev.assay.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.catalog.dataset.Unreadable;
import dev.assay.contracts.Lane;
import dev.assay.contracts.Reason;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.SignInRefused;
import dev.assay.salesforce.auth.KeyUnlocking;
import dev.assay.salesforce.auth.PrivateKeys;
import dev.assay.salesforce.auth.UnreadableKey;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ObstacleTests {

    private static final OrgFailure DAY_USED_UP = new OrgFailure(403, "REQUEST_LIMIT_EXCEEDED", "used up", true);

    @Test
    void waitsForWhatPasses() {
        assertThat(Obstacle.of(DAY_USED_UP)).isEqualTo(new Obstacle(new Reason("org-daily-limit", "used up"), true));
        assertThat(Obstacle.of(new SignInRefused(400, "invalid_grant", "refused")))
                .isEqualTo(new Obstacle(new Reason("org-sign-in-refused", "refused"), true));
        assertThat(Obstacle.of(new OrgFailure(401, "INVALID_SESSION_ID", "again", true)))
                .isEqualTo(new Obstacle(new Reason("org-sign-in-refused", "again"), true));
        var key = catchThrowableOfType(UnreadableKey.class, () -> PrivateKeys.read("none", KeyUnlocking.NONE));
        assertThat(Obstacle.of(key)).isNotNull().satisfies(obstacle -> assertThat(obstacle.passes())
                .isTrue());
    }

    @Test
    void failsForWhatLasts() {
        assertThat(Obstacle.of(new Unreadable("dataset-empty", "nothing")))
                .isEqualTo(new Obstacle(new Reason("dataset-empty", "nothing"), false));
        assertThat(Obstacle.of(new OrgFailure(400, "119", "bad query", true)))
                .isEqualTo(new Obstacle(new Reason("org-refuses", "bad query"), false));
    }

    @Test
    void failsWhereSomebodyWaits() {
        assertThat(Objects.requireNonNull(Obstacle.of(DAY_USED_UP)).in(Lane.INTERACTIVE))
                .isEqualTo(new Obstacle(new Reason("org-daily-limit", "used up"), false));
    }

    @Test
    void isNoneWhereTryingAgainMayHelp() {
        assertThat(Obstacle.of(new OrgFailure(503, null, "down", false))).isNull();
        assertThat(Obstacle.of(new IllegalStateException("the broker is away"))).isNull();
    }
}
