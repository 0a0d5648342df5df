package dev.assay.launcher.run;

import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.RunProgress;
import dev.assay.launcher.ExitCodes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a headless batch ended.
 *
 * @param progress of its run
 * @param seconds from the request of the run to the written file
 * @param out where the results are; absent when none were written
 * @param deliveries what was uploaded
 */
record Result(
        RunProgress progress, double seconds, @Nullable String out, Deliveries deliveries) {

    int exitCode() {
        return switch (progress.state()) {
            case COMPLETED -> deliveries.failed() ? ExitCodes.ERROR : ExitCodes.OK;
            case COMPLETED_WITH_FAILURES -> deliveries.failed() ? ExitCodes.ERROR : ExitCodes.COMPLETED_WITH_FAILURES;
            case CANCELLED -> ExitCodes.CANCELLED;
            case PAUSED -> ExitCodes.PAUSED;
            case FAILED, REQUESTED, PLANNING, RUNNING -> ExitCodes.ERROR;
        };
    }

    /** For scripts; see the README. */
    Map<String, @Nullable Object> asObject() {
        var total = progress.total();
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("run", progress.runId());
        object.put("state", ProgressLine.word(progress.state()));
        object.put("records", total == null ? 0 : total);
        object.put("succeeded", progress.counts().succeeded());
        object.put("invalid", progress.counts().invalid());
        object.put("failed", progress.counts().failed());
        object.put("cancelled", progress.counts().cancelled());
        object.put("seconds", Math.round(seconds * 1000) / 1000.0);
        object.put("inputTokens", progress.inputTokens());
        object.put("outputTokens", progress.outputTokens());
        object.put("out", out);
        if (deliveries.upload() != null) {
            object.put("upload", deliveries.upload());
        }
        if (deliveries.enriched() != null) {
            object.put("enriched", deliveries.enriched());
        }
        return object;
    }

    /** For people. */
    String asText() {
        var state = progress.state() == RunState.COMPLETED_WITH_FAILURES
                ? "completed with failures"
                : ProgressLine.word(progress.state());
        var reason = progress.reason();
        return "Run " + progress.runId() + " " + state + " in " + "%.1f s: ".formatted(seconds)
                + ProgressLine.plain(progress)
                + ", %,d + %,d tokens.".formatted(progress.inputTokens(), progress.outputTokens())
                + (reason == null ? "" : "\n" + reason.message())
                + (progress.state() == RunState.PAUSED
                        ? "\nThen: ./assay runs resume " + progress.runId() + newKey(reason)
                                + ", and when it has ended ./assay download " + progress.runId()
                        : "");
    }

    private static String newKey(@Nullable Reason reason) {
        return reason != null && reason.code().equals("key-refused")
                ? " (with another key: --api-key-env VARIABLE)"
                : "";
    }
}
