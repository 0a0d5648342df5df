package dev.assay.launcher.command;

import dev.assay.launcher.run.Batch;
import dev.assay.launcher.run.RunOptions;
import dev.assay.launcher.up.LocalSystem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs a batch without a browser. */
@Command(
        name = "run",
        sortOptions = false,
        customSynopsis = "assay run [--file FILE | --dataset NAME] [options]",
        description = {
            "Runs a batch and writes its results to a file. Without options: the sample analysis over the sample"
                    + " claims on the stand-in model, uploaded into the stand-in org.",
            "Where nothing is up, the system is started for it and stopped afterwards. Ctrl-C asks to cancel and keeps "
                    + "what is done; a second one leaves at once."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every record succeeded, and what was to be uploaded has arrived",
            "1:not done, the message says why",
            "2:wrong usage",
            "3:completed, some records are invalid or failed",
            "4:cancelled, what was done is in the file",
            "5:paused by the system, the message says why; ./assay runs resume lets it go on"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay run",
            "  assay run --file claims.csv --id-field Id --prompt p.txt --schema s.json",
            "      --provider openai --model gpt-5-mini --api-key-env OPENAI_API_KEY",
            "  assay run --dataset Claims --id-field Id --filter \"State in CA,NV\"",
            "      --sample 200 --prompt p.txt --schema s.json --connection ours --upload"
        })
final class RunCommand implements Callable<Integer> {

    @Mixin
    private final RunOptions options = new RunOptions();

    @Override
    public Integer call() throws InterruptedException {
        Batch.check(options);
        var session = Session.begin(LocalSystem.current().without(options.secretVariable()));
        return new Batch(session.system(), session.gateway(), options, session.screen(), session.ctrlC()).run();
    }
}
