package dev.assay.bench;

import dev.assay.system.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * How much of the window is used: achieved rate over {@code window / mean latency}, which no design can exceed. The rate is that
 * between a tenth and nine tenths of the records, because the window fills at the start and drains behind the slowest calls at
 * the end, whatever the design; the whole run is told beside it.
 */
final class WindowUse {

    private static final Latency LATENCY = new Latency(200, 0.8, 5_000);
    private static final int WINDOW = 256;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private WindowUse() {}

    static List<Measurement> measure(BenchBatch batch, int records, int workers) {
        batch.answer(LATENCY);
        var looks = watch(batch, batch.start(records));
        var best = WINDOW / LATENCY.meanSeconds();
        var first = at(looks, records / 10);
        var last = at(looks, records - records / 10);
        var steady = rate(first, last) / best;
        var whole = rate(at(looks, 1), at(looks, records)) / best;
        return List.of(new Measurement(
                "window use, " + workers + (workers == 1 ? " worker" : " workers"),
                steady,
                "ratio",
                workers == 1 ? ">= 0.95" : null,
                String.format(
                        Locale.ROOT,
                        "%.0f of %.0f records/s; %.2f with filling and draining",
                        rate(first, last),
                        best,
                        whole)));
    }

    private static List<Look> watch(BenchBatch batch, Command command) {
        var looks = new ArrayList<Look>();
        var control = batch.system().sandbox();
        while (command.isRunning()) {
            var completions = control.get("/control/model", JsonNode.class)
                    .get("completions")
                    .asLong();
            looks.add(new Look(System.nanoTime(), completions));
            pause();
        }
        batch.finish(command);
        return looks;
    }

    private static Look at(List<Look> looks, long completions) {
        return looks.stream()
                .filter(look -> look.completions() >= completions)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("fewer than " + completions + " completions were seen"));
    }

    private static double rate(Look from, Look to) {
        return (to.completions() - from.completions()) * 1e9 / (to.nanos() - from.nanos());
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Look(long nanos, long completions) {}
}
