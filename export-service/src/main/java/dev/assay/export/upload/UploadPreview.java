package dev.assay.export.upload;

import dev.assay.contracts.Reason;
import dev.assay.export.content.Content;
import dev.assay.export.content.Unfit;
import dev.assay.export.run.Destination;
import dev.assay.export.run.RunExport;
import dev.assay.salesforce.externaldata.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What an upload would be, and what stands against it, as far as that is seen without asking the org. */
final class UploadPreview {

    private final RunExport export;
    private final Destination destination;
    private final Content content;

    UploadPreview(RunExport export, Destination destination, Content content) {
        this.export = export;
        this.destination = destination;
        this.content = content;
    }

    /**
     * What was seen.
     *
     * @param rows rows that would be sent
     * @param bytes bytes of their CSV before compression
     * @param problems what would be refused
     */
    record Seen(long rows, long bytes, List<Reason> problems) {

        /** The problems as one: the first, and how many more there are. */
        Reason refusal() {
            var first = problems.getFirst();
            var more = problems.size() - 1;
            var rest =
                    more == 0 ? "" : more == 1 ? " There is one more problem." : " There are %,d more.".formatted(more);
            return new Reason(first.code(), first.message() + rest + " Nothing was sent.");
        }
    }

    /** Looks at names and every row. */
    Seen check() {
        var problems = new ArrayList<>(problemsOfNames(destination));
        var ending = export.ending();
        if (ending != null && ending.outcomes() != export.outcomes()) {
            problems.add(new Reason(
                    "outcomes-missing",
                    "The run ended with %,d outcomes, %,d are stored. Look for dead letters of the outcomes' topic."
                            .formatted(ending.outcomes(), export.outcomes())));
        }
        var fit = new FitCheck(content::field);
        try {
            content.survey(fit);
        } catch (IOException e) {
            throw new UncheckedIOException("The rows could not be read", e);
        } catch (Unfit unfit) {
            problems.add(unfit.reason());
        }
        problems.addAll(fit.problems());
        return new Seen(fit.rows(), fit.bytes(), problems);
    }

    /** What an org would refuse of a destination's names. */
    static List<Reason> problemsOfNames(Destination destination) {
        var problems = new ArrayList<Reason>();
        Names.problemOfDataset(destination.dataset())
                .ifPresent(problem -> problems.add(new Reason(
                        "dataset-name",
                        "The dataset name '" + destination.dataset() + "' " + problem + ". Choose another one.")));
        var label = destination.label();
        if (label != null && label.length() > Names.LONGEST_LABEL) {
            problems.add(new Reason(
                    "dataset-label",
                    "The dataset's label has %d characters, the org takes %d. Choose a shorter one."
                            .formatted(label.length(), Names.LONGEST_LABEL)));
        }
        return problems;
    }
}
