package dev.assay.launcher.run;

import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.AnalysisVersion;
import dev.assay.contracts.http.Dataset;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Gateway;
import dev.assay.launcher.results.Orgs;
import dev.assay.launcher.up.Samples;
import dev.assay.launcher.up.Screen;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts on the server what a run needs: records, connection, analysis. */
final class Preparation {

    private final Gateway gateway;
    private final RunOptions options;
    private final Screen screen;

    Preparation(Gateway gateway, RunOptions options, Screen screen) {
        this.gateway = gateway;
        this.options = options;
        this.screen = screen;
    }

    /** The analysis that the user described, not saved yet. */
    AnalysisDraft described(Wish wish) throws InterruptedException {
        var connection = connection(wish.connection());
        var dataset = dataset(wish);
        options.targets.checkFields(dataset.fields());
        return new AnalysisDraft(
                options.batchName == null ? dataset.label() : options.batchName,
                dataset.sourceId(),
                dataset.id(),
                wish.idField(),
                wish.nameField(),
                wish.prompt(),
                wish.schema(),
                connection,
                wish.settings(),
                options.wantsUpload() ? options.targets.target(salesforce(), options.file.failures()) : null,
                options.targets.wantsEnriched() ? options.targets.enriched(salesforce()) : null,
                options.records.repeatedIds ? true : null);
    }

    /** The sample analysis, or one like it that delivers to where the user wants. */
    AnalysisDraft sample() throws InterruptedException {
        var sample = gateway.analyses().stream()
                .map(AnalysisVersion::draft)
                .filter(draft -> draft.name().equals(Samples.ANALYSIS))
                .findFirst()
                .orElseThrow(() -> Trouble.error(
                        "The analysis \"" + Samples.ANALYSIS + "\" was deleted. ./assay down and up makes it again."));
        if (options.targets.wantsEnriched()) {
            options.targets.checkFields(gateway.datasets()
                    .dataset(sample.sourceId(), sample.datasetId())
                    .fields());
        }
        var target = target(sample);
        var enriched = options.targets.enriched(Samples.SANDBOX);
        if (enriched == null && Objects.equals(target, sample.target())) {
            return sample;
        }
        return new AnalysisDraft(
                Samples.ANALYSIS + ", delivered otherwise",
                sample.sourceId(),
                sample.datasetId(),
                sample.recordIdField(),
                sample.recordNameField(),
                sample.prompt(),
                sample.responseSchema(),
                sample.connection(),
                sample.settings(),
                options.wantsUpload() ? target : null,
                enriched,
                sample.repeatedIds());
    }

    private @Nullable ExportTarget target(AnalysisDraft sample) {
        return options.targets.namesTarget() || options.file.failures() != null
                ? options.targets.target(Samples.SANDBOX, options.file.failures())
                : sample.target();
    }

    /** Saves an analysis; one of its name gets a new version if it says something else. */
    AnalysisVersion saved(AnalysisDraft draft) throws InterruptedException {
        for (var analysis : gateway.analyses()) {
            if (analysis.draft().name().equals(draft.name())) {
                return analysis.draft().equals(draft) ? analysis : gateway.saveAnalysis(analysis.analysisId(), draft);
            }
        }
        return gateway.newAnalysis(draft);
    }

    private String connection(Wish.ModelConnection wanted) throws InterruptedException {
        return switch (wanted) {
            case Wish.ModelConnection.Said said ->
                gateway.putConnection(said.name(), said.settings()).name();
            case Wish.ModelConnection.Stored stored -> {
                if (gateway.connection(stored.name()).isEmpty()) {
                    var known = gateway.connections().stream()
                            .map(connection -> connection.name())
                            .toList();
                    throw Trouble.error("There is no connection " + stored.name() + ". There are: "
                            + (known.isEmpty() ? "none" : String.join(", ", known)) + ".");
                }
                yield stored.name();
            }
        };
    }

    private Dataset dataset(Wish wish) throws InterruptedException {
        return switch (wish.records()) {
            case Wish.Records.InDataset in -> gateway.datasets().dataset(salesforce(), in.dataset());
            case Wish.Records.InFile in ->
                new Bringing(gateway.datasets(), screen, options.records.refusedRows).bring(in);
        };
    }

    private String salesforce() throws InterruptedException {
        return Orgs.named(options.records.source, gateway.sources());
    }
}
