package dev.assay.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CtrlCTests {

    private final CountDownLatch asked = new CountDownLatch(1);

    @Test
    void asksAtOnceForWhatIsWished() throws InterruptedException {
        var ctrlC = new CtrlC();
        ctrlC.asksFor(this::ask, "goes on");
        assertThat(asked.getCount()).isEqualTo(1);

        ctrlC.press();

        assertThat(ctrlC.await(Duration.ZERO)).isTrue();
        assertThat(asked.getCount()).isZero();
    }

    @Test
    void asksForAWishThatComesAfterIt() throws InterruptedException {
        var ctrlC = new CtrlC();
        ctrlC.press();

        ctrlC.asksFor(this::ask, "goes on");

        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void asksForNothingWhenTheWishIsTakenBack() {
        var ctrlC = new CtrlC();
        ctrlC.asksFor(this::ask, "goes on");
        ctrlC.asksForNothing();

        ctrlC.press();

        assertThat(ctrlC.wasPressed()).isTrue();
        assertThat(asked.getCount()).isEqualTo(1);
    }

    private boolean ask() {
        asked.countDown();
        return true;
    }
}
