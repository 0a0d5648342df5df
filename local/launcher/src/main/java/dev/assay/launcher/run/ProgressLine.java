package dev.assay.launcher.run;

import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.RunProgress;
import java.util.Locale;

/** How far a run is, in one line. */
final class ProgressLine {

    private static final int WIDTH = 24;

    private ProgressLine() {}

    /** With a bar, for a line that is written over. */
    static String bar(RunProgress progress) {
        var total = progress.total();
        if (total == null) {
            return word(progress.state()) + " …";
        }
        var done = progress.counts().finished();
        var filled = total == 0 ? WIDTH : (int) (WIDTH * Math.min(done, total) / total);
        return "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + plain(progress);
    }

    /** Without one, for a file. */
    static String plain(RunProgress progress) {
        var total = progress.total();
        if (total == null) {
            return word(progress.state());
        }
        var counts = progress.counts();
        var line = new StringBuilder();
        var done = counts.finished();
        line.append(
                String.format(Locale.ROOT, "%,d of %,d (%d %%)", done, total, total == 0 ? 100 : 100 * done / total));
        append(line, counts.invalid(), "invalid");
        append(line, counts.failed(), "failed");
        append(line, counts.cancelled(), "cancelled");
        if (progress.state() == RunState.PAUSED) {
            line.append(", paused");
        } else if (!progress.state().ended()) {
            line.append(String.format(Locale.ROOT, ", %,.0f/s", progress.recordsPerSecond()));
            var left = progress.secondsLeft();
            if (left != null) {
                line.append(", ").append(duration(left)).append(" left");
            }
        }
        return line.toString();
    }

    private static void append(StringBuilder line, long count, String what) {
        if (count > 0) {
            line.append(String.format(Locale.ROOT, ", %,d %s", count, what));
        }
    }

    /** A state as users read it, in lower case. */
    static String word(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3_600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3_600 + " h " + seconds % 3_600 / 60 + " min";
    }
}
