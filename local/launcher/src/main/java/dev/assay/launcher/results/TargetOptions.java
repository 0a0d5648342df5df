package dev.assay.launcher.results;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.http.DatasetField;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.filter.FieldNames;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a user says about the datasets that results are uploaded into. */
public final class TargetOptions {

    private static final String USUAL_DATASET = "Structured_Response";
    private static final int LONGEST_NAME = 80;
    private static final Pattern NAME = Pattern.compile("[A-Za-z](?:_?[A-Za-z0-9])*");

    @Option(
            names = "--target-dataset",
            paramLabel = "NAME",
            description = "API name of the dataset that takes the long form; " + USUAL_DATASET + " unless said.")
    private @Nullable String dataset;

    @Option(names = "--target-label", paramLabel = "TEXT", description = "What people call it, if it is made anew.")
    private @Nullable String label;

    @Option(
            names = "--target-app",
            paramLabel = "NAME",
            description = "Developer name of the app that new datasets are made in; your private app unless said.")
    private @Nullable String app;

    @Option(
            names = "--target-operation",
            paramLabel = "HOW",
            description = "append (unless said) keeps the rows already there, overwrite replaces them.")
    private ExportTarget.@Nullable Operation operation;

    @Option(
            names = "--enriched",
            paramLabel = "NAME",
            description = {
                "Deliver the run as a dataset of its own, of this API name: a row per record with its id, chosen"
                        + " source fields, and a typed column per response field."
            })
    private @Nullable String enriched;

    @Option(
            names = "--enriched-fields",
            split = ",",
            paramLabel = "FIELD",
            description = "Source fields that it carries over, in this order; none unless said.")
    private @Nullable List<String> enrichedFields;

    @Option(names = "--enriched-label", paramLabel = "TEXT", description = "What people call it, if it is made anew.")
    private @Nullable String enrichedLabel;

    @Option(
            names = "--enriched-operation",
            paramLabel = "HOW",
            description = "overwrite (unless said) replaces its rows, upsert only those with the same record id.")
    private EnrichedTarget.@Nullable Operation enrichedOperation;

    /** Whether the user names anything about the dataset of the long form. */
    public boolean namesTarget() {
        return dataset != null || label != null || operation != null || (app != null && enriched == null);
    }

    /** Whether the user wants a dataset of its own. */
    public boolean wantsEnriched() {
        return enriched != null;
    }

    /** Refuses options that mean nothing without another. */
    public void check() {
        if (enriched == null && (enrichedFields != null || enrichedLabel != null || enrichedOperation != null)) {
            throw Trouble.usage(
                    "--enriched-fields, --enriched-label and --enriched-operation speak of the dataset that "
                            + "--enriched names. Say --enriched too.");
        }
        checkName("--target-dataset", dataset);
        checkName("--enriched", enriched);
    }

    /** By the rules of the External Data Format, so that nothing is asked for an upload that no org takes. */
    private static void checkName(String option, @Nullable String name) {
        if (name != null
                && !(name.length() <= LONGEST_NAME && NAME.matcher(name).matches())) {
            throw Trouble.usage(
                    "\"" + name + "\" (" + option + ") is no API name of a dataset: it begins with a letter, has "
                            + "letters, digits and single underscores, none at its end, and at most " + LONGEST_NAME
                            + " characters.");
        }
    }

    /** Refuses fields to carry over that the source dataset has not got. */
    public void checkFields(List<DatasetField> fields) {
        if (enrichedFields != null) {
            enrichedFields.forEach(field -> FieldNames.problem(field, fields).ifPresent(problem -> {
                throw Trouble.usage("--enriched-fields: " + problem);
            }));
        }
    }

    /** Where the long form goes. */
    public ExportTarget target(String source, ExportTarget.@Nullable Failures failures) {
        return new ExportTarget(
                source,
                dataset == null ? USUAL_DATASET : dataset,
                app,
                operation == null ? ExportTarget.Operation.APPEND : operation,
                label,
                failures,
                null);
    }

    /**
     * Where the long form goes when another target is known. What is not said is as that has it; into another dataset or org
     * only the rest of the place goes along.
     */
    ExportTarget target(ExportTarget known, @Nullable String source, ExportTarget.@Nullable Failures failures) {
        var place = or(source, known.sourceId());
        var into = or(dataset, known.dataset());
        var same = place.equals(known.sourceId()) && into.equals(known.dataset());
        return new ExportTarget(
                place,
                into,
                app == null && place.equals(known.sourceId()) ? known.app() : app,
                operation != null ? operation : same ? known.operation() : ExportTarget.Operation.APPEND,
                label == null && same ? known.label() : label,
                failures == null ? known.failures() : failures,
                known.automatic());
    }

    /** The same of the dataset of its own, which is wanted. */
    EnrichedTarget enriched(EnrichedTarget known, @Nullable String source) {
        var place = or(source, known.sourceId());
        var into = or(enriched, known.dataset());
        var same = place.equals(known.sourceId()) && into.equals(known.dataset());
        return new EnrichedTarget(
                place,
                into,
                enrichedLabel == null && same ? known.label() : enrichedLabel,
                app == null && place.equals(known.sourceId()) ? known.app() : app,
                enrichedOperation != null
                        ? enrichedOperation
                        : same ? known.operation() : EnrichedTarget.Operation.OVERWRITE,
                enrichedFields == null ? known.fields() : enrichedFields,
                known.automatic());
    }

    private static String or(@Nullable String said, String known) {
        return said == null ? known : said;
    }

    /** The dataset of its own, if it is wanted. */
    public @Nullable EnrichedTarget enriched(String source) {
        return enriched == null
                ? null
                : new EnrichedTarget(
                        source,
                        enriched,
                        enrichedLabel,
                        app,
                        enrichedOperation == null ? EnrichedTarget.Operation.OVERWRITE : enrichedOperation,
                        enrichedFields == null ? List.of() : enrichedFields,
                        null);
    }
}
