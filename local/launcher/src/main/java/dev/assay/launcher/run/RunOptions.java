package dev.assay.launcher.run;

import dev.assay.launcher.results.FileOptions;
import dev.assay.launcher.results.TargetOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What a user says about a headless batch. {@link Wish} and {@link Choice} make sense of it. */
public final class RunOptions {

    @ArgGroup(validate = false, order = 1, heading = "%nWhere the records are:%n")
    RecordOptions records = new RecordOptions();

    @ArgGroup(validate = false, order = 2, heading = "%nWhich of them; all unless said:%n")
    SelectionOptions selection = new SelectionOptions();

    @ArgGroup(validate = false, order = 3, heading = "%nWhat is asked, and whom:%n")
    ModelOptions model = new ModelOptions();

    @ArgGroup(validate = false, order = 4, heading = "%nThe file of results:%n")
    FileOptions file = new FileOptions();

    @ArgGroup(validate = false, order = 5, heading = "%nWhere results are uploaded:%n")
    TargetOptions targets = new TargetOptions();

    @Option(
            names = "--upload",
            negatable = true,
            description = "Upload the long form into a dataset, and wait until its rows are found there.")
    @Nullable Boolean upload;

    @Option(names = "--batch-name", paramLabel = "NAME", description = "As results and uploads name the batch.")
    @Nullable String batchName;

    @Option(names = "--json", description = "The last line of standard output is one object that says how it ended.")
    boolean json;

    /** The environment variable that holds the key of the model, if one is named. */
    public @Nullable String secretVariable() {
        return model.apiKeyVariable;
    }

    /** Whether the user said nothing about records, question and model, and so means the sample. */
    boolean meansSample() {
        return records.areSilent() && model.areSilent();
    }

    /** Whether the long form is to be uploaded; the sample is, others where it is asked for. */
    boolean wantsUpload() {
        return upload == null ? meansSample() : upload;
    }
}
