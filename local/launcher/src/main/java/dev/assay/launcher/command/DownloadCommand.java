package dev.assay.launcher.command;

import dev.assay.launcher.ExitCodes;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.results.Download;
import dev.assay.launcher.results.FileOptions;
import dev.assay.launcher.results.OutFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the results of a run that was made before. */
@Command(name = "download", description = "Writes the results of a run that has ended to a file, in any format.")
final class DownloadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "The run, as ./assay runs lists it.")
    private String run = "";

    @Mixin
    private final FileOptions options = new FileOptions();

    @Override
    public Integer call() throws InterruptedException {
        if (options.out() != null) {
            new OutFile(options.out());
        }
        var session = Session.begin();
        var progress = session.gateway().run(run).progress();
        if (!progress.state().ended()) {
            throw Trouble.error("Run " + run + " has not ended. Its results can be had when it has: ./assay runs");
        }
        if (progress.counts().finished() == 0) {
            throw Trouble.error("Run " + run + " ended before any record was done; there are no results.");
        }
        var name = options.out() == null ? OutFile.named(progress.name(), options.extension()) : options.out();
        var out = new OutFile(name);
        new Download(session.gateway(), session.screen()).write(run, options.wish(), out);
        session.screen().say(out.isStandardOutput() ? "" : "The results are in " + out.shown());
        return ExitCodes.OK;
    }
}
