package dev.assay.launcher.command;

import dev.assay.contracts.ExportTarget;
import dev.assay.launcher.results.FailuresWord;
import dev.assay.launcher.results.HandUpload;
import dev.assay.launcher.results.TargetOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Uploads a run that has ended. */
@Command(
        sortOptions = false,
        name = "upload",
        description = {
            "Uploads the results of a run that has ended, and waits until they are found in the org. Goes where the run's "
                    + "analysis says, or where the options say. What would go wrong is told before anything is sent.",
            "With --enriched it delivers the run as a dataset of its own instead of the long form."
        })
final class UploadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "The run, as ./assay runs lists it.")
    private String run = "";

    @Mixin
    private final TargetOptions targets = new TargetOptions();

    @Option(
            names = "--failures",
            paramLabel = "HOW",
            converter = FailuresWord.class,
            description = "Records that did not succeed: omitted (unless said), or error-row: one row named __error.")
    private ExportTarget.@Nullable Failures failures;

    @Option(
            names = "--source",
            paramLabel = "ID",
            description =
                    "The Salesforce source that receives it; the analysis's unless said, else the only one, or sandbox.")
    private @Nullable String source;

    @Option(names = "--force", description = "Upload once more what has been uploaded already.")
    private boolean force;

    @Option(names = "--check", description = "Only tell what would be sent, and what would be refused.")
    private boolean checkOnly;

    @Option(names = "--json", description = "The last line of standard output is the receipt as one object.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        targets.check();
        var session = Session.begin();
        var upload = new HandUpload(session.gateway(), session.screen(), session.ctrlC(), run);
        var request = upload.request(targets, source, failures, force);
        return checkOnly ? upload.check(request) : upload.send(request, json);
    }
}
