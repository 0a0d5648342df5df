package dev.assay.bench;

import dev.assay.system.AssaySystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Seconds from {@code ./assay up} to everything ready, once built. */
final class StartUp {

    private static final int STARTS = 3;

    private StartUp() {}

    static List<Measurement> measure(AssaySystem system) {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < STARTS; i++) {
            system.call("down");
            var begin = System.nanoTime();
            system.bringUp(1);
            seconds.add((System.nanoTime() - begin) / 1e9);
        }
        seconds.sort(null);
        return List.of(new Measurement(
                "start-up",
                seconds.get(STARTS / 2),
                "s",
                "<= 20",
                String.format(
                        Locale.ROOT, "median of %d, %.1f to %.1f", STARTS, seconds.getFirst(), seconds.getLast())));
    }
}
