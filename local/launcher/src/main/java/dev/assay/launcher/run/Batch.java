package dev.assay.launcher.run;

import dev.assay.contracts.Json;
import dev.assay.contracts.RunState;
import dev.assay.contracts.http.RunRequest;
import dev.assay.contracts.topic.RunProgress;
import dev.assay.launcher.client.Gateway;
import dev.assay.launcher.client.ProblemReceived;
import dev.assay.launcher.up.LocalSystem;
import dev.assay.launcher.up.Screen;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The headless batch: prepare, request, watch, download, upload, report. */
public final class Batch {

    /** A gateway may be away that long. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final LocalSystem system;
    private final RunOptions options;
    private final Screen screen;
    private final CtrlC ctrlC;

    /** @param system one that is up */
    public Batch(LocalSystem system, RunOptions options, Screen screen, CtrlC ctrlC) {
        this.system = system;
        this.options = options;
        this.screen = screen;
        this.ctrlC = ctrlC;
    }

    /** Says what is wrong with the options before anything is started. */
    public static void check(RunOptions options) {
        Wish.selection(options);
        if (!options.meansSample()) {
            Wish.of(options, System.getenv());
        }
        if (options.out != null) {
            checked(new OutFile(options.out), options);
        }
    }

    private static OutFile checked(OutFile out, RunOptions options) {
        out.mustNotBe(options.file, "--file");
        out.mustNotBe(options.prompt, "--prompt");
        out.mustNotBe(options.schema, "--schema");
        return out;
    }

    /** Runs it; gives the exit code. */
    public int run() throws InterruptedException {
        var gateway = system.gateway(PATIENCE, screen);
        var preparation = new Preparation(gateway, options, screen);
        var sample = options.meansSample();
        var analysis = sample ? preparation.sample() : preparation.analysis(Wish.of(options, System.getenv()));
        var upload = options.upload == null ? sample : options.upload;
        var batchName = options.batchName == null ? analysis.draft().name() : options.batchName;
        var out = checked(new OutFile(out(sample, batchName)), options);

        var begun = System.nanoTime();
        var request = new RunRequest(
                analysis.analysisId(), analysis.version(), Wish.selection(options), batchName, null, upload);
        var run = gateway.requestRun(request, UUID.randomUUID().toString());
        screen.say("Run " + run.id() + " of \"" + batchName + "\" with " + run.model() + " at " + run.baseUrl());
        var progress = new Watching(gateway, screen, ctrlC).untilEnded(run.id()).progress();
        var written = progress.state() != RunState.PAUSED && download(gateway, progress, out);
        var seconds = (System.nanoTime() - begun) / 1e9;

        var uploadFailed =
                upload && completed(progress.state()) && !new UploadWatch(gateway, screen, ctrlC).untilEnded(run.id());
        var result = new Result(progress, seconds, written ? out.shown() : null, uploadFailed);
        report(result);
        return result.exitCode();
    }

    private String out(boolean sample, String batchName) {
        if (options.out != null) {
            return options.out;
        }
        var extension = options.format.extension;
        return sample
                ? system.home().folder().resolve("sample." + extension).toString()
                : OutFile.named(batchName, extension);
    }

    private static boolean completed(RunState state) {
        return state == RunState.COMPLETED || state == RunState.COMPLETED_WITH_FAILURES;
    }

    /**
     * Waits for the last outcomes to be stored, and for an export service that has not heard of the run yet; a run that failed
     * before it began has no file.
     */
    private boolean download(Gateway gateway, RunProgress progress, OutFile out) throws InterruptedException {
        screen.show("Waiting for the results …");
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                out.write(gateway, progress.runId(), options.format.parameter);
                return true;
            } catch (ProblemReceived e) {
                var unheard = e.status() == 404;
                if (unheard && progress.counts().finished() == 0) {
                    return false;
                }
                if (!(unheard || e.is("results-not-ready")) || System.nanoTime() > deadline) {
                    throw e;
                }
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private void report(Result result) {
        screen.say(result.asText());
        @Nullable String out = result.out();
        if (out != null && !out.equals("-")) {
            screen.say("The results are in " + out);
        }
        if (options.json) {
            System.out.println(Json.MAPPER.writeValueAsString(result.asObject()));
        }
    }
}
