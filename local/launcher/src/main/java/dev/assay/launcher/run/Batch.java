package dev.assay.launcher.run;

import dev.assay.contracts.Json;
import dev.assay.contracts.RunState;
import dev.assay.contracts.http.RunRequest;
import dev.assay.launcher.ExitCodes;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Gateway;
import dev.assay.launcher.results.Download;
import dev.assay.launcher.results.OutFile;
import dev.assay.launcher.results.StandardOutput;
import dev.assay.launcher.results.UploadWatch;
import dev.assay.launcher.up.CtrlC;
import dev.assay.launcher.up.LocalSystem;
import dev.assay.launcher.up.Samples;
import dev.assay.launcher.up.Screen;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The headless batch: prepare, choose, request, watch, download, upload, report. */
public final class Batch {

    private final LocalSystem system;
    private final Gateway gateway;
    private final RunOptions options;
    private final Screen screen;
    private final CtrlC ctrlC;

    /** @param system one that is up */
    public Batch(LocalSystem system, Gateway gateway, RunOptions options, Screen screen, CtrlC ctrlC) {
        this.system = system;
        this.gateway = gateway;
        this.options = options;
        this.screen = screen;
        this.ctrlC = ctrlC;
    }

    /** Says what is wrong with the options before anything is started. */
    public static void check(RunOptions options) {
        Choice.of(options.selection);
        options.targets.check();
        if (options.targets.namesTarget() && !options.wantsUpload()) {
            throw Trouble.usage("The --target options say where results are uploaded. Say --upload too.");
        }
        if (!options.meansSample()) {
            Wish.of(options, System.getenv());
        }
        if (options.records.refusedRows != null) {
            checked(new OutFile(options.records.refusedRows, "--refused-rows"), options);
        }
        if (options.file.out() != null) {
            checked(new OutFile(options.file.out()), options);
        }
    }

    private static OutFile checked(OutFile out, RunOptions options) {
        out.mustNotBe(options.records.file, "--file");
        out.mustNotBe(options.selection.idsFile, "--ids-file");
        out.mustNotBe(options.selection.namesFile, "--names-file");
        out.mustNotBe(options.model.prompt, "--prompt");
        out.mustNotBe(options.model.schema, "--schema");
        return out;
    }

    /** Runs it; gives the exit code. */
    public int run() throws InterruptedException {
        var sample = options.meansSample();
        var preparation = new Preparation(gateway, options, screen);
        var draft = sample ? preparation.sample() : preparation.described(Wish.of(options, System.getenv()));
        var batchName = options.batchName != null ? options.batchName : sample ? Samples.ANALYSIS : draft.name();
        var out = checked(new OutFile(out(sample, batchName)), options);
        var selection = new Choosing(gateway.datasets(), screen).selection(Choice.of(options.selection), draft);
        var analysis = preparation.saved(draft);
        if (ctrlC.wasPressed()) {
            screen.say("Cancelled before the run was requested, so nothing was called.");
            return ExitCodes.CANCELLED;
        }

        var begun = System.nanoTime();
        var request = new RunRequest(analysis.analysisId(), analysis.version(), selection, batchName, null, delivers());
        var run = gateway.requestRun(request, UUID.randomUUID().toString());
        screen.say("Run " + run.id() + " of \"" + batchName + "\" with " + run.model() + " at " + run.baseUrl());
        var progress = new Watching(gateway, screen, ctrlC).untilEnded(run.id()).progress();
        var written = progress.state() != RunState.PAUSED && progress.counts().finished() > 0;
        if (written) {
            new Download(gateway, screen).write(run.id(), options.file.wish(), out);
        }
        var seconds = (System.nanoTime() - begun) / 1e9;

        var deliveries = completed(progress.state()) ? deliveries(run.id()) : Deliveries.NONE;
        var result = new Result(progress, seconds, written ? out.shown() : null, deliveries);
        report(result);
        return result.exitCode();
    }

    private String out(boolean sample, String batchName) {
        if (options.file.out() != null) {
            return options.file.out();
        }
        var extension = options.file.extension();
        return sample
                ? system.home().folder().resolve("sample." + extension).toString()
                : OutFile.named(batchName, extension);
    }

    private boolean delivers() {
        return options.wantsUpload() || options.targets.wantsEnriched();
    }

    private static boolean completed(RunState state) {
        return state == RunState.COMPLETED || state == RunState.COMPLETED_WITH_FAILURES;
    }

    private Deliveries deliveries(String run) throws InterruptedException {
        var watch = new UploadWatch(gateway, screen, ctrlC);
        return new Deliveries(
                options.wantsUpload(),
                options.wantsUpload() ? watch.untilEnded(run, UploadWatch.Kind.STRUCTURED) : null,
                options.targets.wantsEnriched(),
                options.targets.wantsEnriched() ? watch.untilEnded(run, UploadWatch.Kind.ENRICHED) : null);
    }

    private void report(Result result) {
        screen.say(result.asText());
        @Nullable String out = result.out();
        if (out != null && !out.equals("-")) {
            screen.say("The results are in " + out);
        }
        if (options.json) {
            StandardOutput.line(Json.MAPPER.writeValueAsString(result.asObject()));
        }
    }
}
