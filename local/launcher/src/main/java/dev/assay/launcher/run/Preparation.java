package dev.assay.launcher.run;

import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.AnalysisVersion;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.Source;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Gateway;
import dev.assay.launcher.up.Samples;
import dev.assay.launcher.up.Screen;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Puts on the server what a run needs: records, connection, analysis. */
final class Preparation {

    private static final String TARGET = "Structured_Response";

    private final Gateway gateway;
    private final RunOptions options;
    private final Screen screen;

    Preparation(Gateway gateway, RunOptions options, Screen screen) {
        this.gateway = gateway;
        this.options = options;
        this.screen = screen;
    }

    /** The analysis that the user described; one of that name gets a new version if it says something else. */
    AnalysisVersion analysis(Wish wish) throws InterruptedException {
        var connection = connection(wish.connection());
        var dataset = dataset(wish);
        var draft = new AnalysisDraft(
                options.batchName == null ? dataset.label() : options.batchName,
                dataset.sourceId(),
                dataset.id(),
                wish.idField(),
                wish.nameField(),
                wish.prompt(),
                wish.schema(),
                connection,
                wish.settings(),
                Boolean.TRUE.equals(options.upload) ? target() : null,
                null,
                null);
        for (var analysis : gateway.analyses()) {
            if (analysis.draft().name().equals(draft.name())) {
                return analysis.draft().equals(draft) ? analysis : gateway.saveAnalysis(analysis.analysisId(), draft);
            }
        }
        return gateway.newAnalysis(draft);
    }

    /** The sample analysis, which is there since the system was brought up. */
    AnalysisVersion sample() throws InterruptedException {
        return gateway.analyses().stream()
                .filter(analysis -> analysis.draft().name().equals(Samples.ANALYSIS))
                .findFirst()
                .orElseThrow(() -> Trouble.error(
                        "The analysis \"" + Samples.ANALYSIS + "\" was deleted. ./assay down and up makes it again."));
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
            case Wish.Records.InDataset in -> gateway.dataset(salesforce(), in.dataset());
            case Wish.Records.InFile in -> {
                screen.show("Sending " + in.file() + " …");
                yield gateway.upload(in.file(), nameOf(in.file()), wish.idField(), options.skipBadRows);
            }
        };
    }

    private @Nullable ExportTarget target() throws InterruptedException {
        return new ExportTarget(salesforce(), TARGET, null, ExportTarget.Operation.APPEND);
    }

    private String salesforce() throws InterruptedException {
        if (options.source != null) {
            return options.source;
        }
        var orgs = gateway.sources().stream()
                .filter(source -> source.kind() == Source.Kind.SALESFORCE)
                .map(Source::id)
                .toList();
        if (orgs.contains(Samples.SANDBOX)) {
            return Samples.SANDBOX;
        }
        if (orgs.size() == 1) {
            return orgs.getFirst();
        }
        throw Trouble.usage("Say which Salesforce source is meant: --source. There are: "
                + (orgs.isEmpty() ? "none" : String.join(", ", orgs)) + ".");
    }

    static String nameOf(Path file) {
        var name = String.valueOf(file.getFileName());
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
