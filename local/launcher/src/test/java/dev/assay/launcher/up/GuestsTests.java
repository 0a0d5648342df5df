package dev.assay.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.launcher.system.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuestsTests {

    @TempDir
    private Path folder = Path.of("");

    private final AtomicInteger stops = new AtomicInteger();

    private Guests guests() {
        return new Guests(new Home(folder));
    }

    private void leave(Guests.Guest guest) {
        guest.leave(stops::incrementAndGet);
    }

    @Test
    void theLastOneStopsWhatWasStartedForThem() {
        var first = guests().enter();
        var second = guests().enter();

        leave(first);
        assertThat(stops).hasValue(0);
        leave(second);
        leave(second);
        assertThat(stops).hasValue(1);
    }

    @Test
    void whatWasOpenedToAllStays() {
        var guest = guests().enter();
        guests().openToAll();

        leave(guest);

        assertThat(stops).hasValue(0);
    }

    @Test
    void doesNotWaitForOneThatDied() throws IOException {
        var guest = guests().enter();
        var dead = Files.createFile(folder.resolve("guests/dead.here"));

        leave(guest);

        assertThat(stops).hasValue(1);
        assertThat(dead).doesNotExist();
    }
}
