package dev.assay.launcher.run;

import dev.assay.contracts.Selection;
import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.Lookup;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Datasets;
import dev.assay.launcher.filter.Filter;
import dev.assay.launcher.up.Screen;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Turns a choice into a selection, and tells what it will take before a token is spent. */
final class Choosing {

    private static final int SHOWN = 20;

    /** Small enough to be typed again. */
    private static final int SEEDS = 1_000_000;

    private final Datasets datasets;
    private final Screen screen;

    Choosing(Datasets datasets, Screen screen) {
        this.datasets = datasets;
        this.screen = screen;
    }

    /** @param draft the analysis that the records are for */
    Selection selection(Choice choice, AnalysisDraft draft) throws InterruptedException {
        return switch (choice) {
            case Choice.Met met -> met(met, draft);
            case Choice.Listed listed
            when listed.by() == Choice.By.IDS -> new Selection.Ids(found(listed, draft, draft.recordIdField()));
            case Choice.Listed listed -> {
                var field = draft.recordNameField();
                if (field == null) {
                    throw Trouble.usage("Say which field holds the names: --name-field.");
                }
                yield new Selection.Names(found(listed, draft, field));
            }
        };
    }

    private Selection met(Choice.Met met, AnalysisDraft draft) throws InterruptedException {
        var filter = met.filters().isEmpty()
                ? null
                : met.filters().stream().map(Filter::condition).toList();
        if (filter != null) {
            count(met, dataset(draft));
        }
        if (met.first() != null) {
            return new Selection.Sample(met.first(), null, filter);
        }
        if (met.drawn() == null) {
            return new Selection.All(filter);
        }
        var seed = met.seed();
        if (seed == null) {
            seed = ThreadLocalRandom.current().nextLong(1, SEEDS);
            screen.say("The sample is drawn with --seed " + seed + ".");
        }
        return new Selection.Sample(met.drawn(), seed, filter);
    }

    private void count(Choice.Met met, Dataset dataset) throws InterruptedException {
        met.filters().forEach(filter -> filter.mustFit(dataset.fields()));
        screen.show("Counting …");
        var conditions = met.filters().stream().map(Filter::condition).toList();
        var words = met.filters().stream().map(filter -> filter.text().strip()).collect(Collectors.joining(" and "));
        var count = datasets.count(dataset, conditions);
        screen.say(String.format(Locale.ROOT, "%,d of %,d records meet %s.", count.records(), count.all(), words));
        if (count.records() == 0) {
            throw Trouble.error("So there is nothing to run over. Values are compared exactly, letter case included.");
        }
    }

    private Dataset dataset(AnalysisDraft draft) throws InterruptedException {
        return datasets.dataset(draft.sourceId(), draft.datasetId());
    }

    private List<String> found(Choice.Listed listed, AnalysisDraft draft, String field) throws InterruptedException {
        screen.show("Looking them up …");
        var lookup = datasets.lookup(dataset(draft), field, listed.pasted());
        var repeated = lookup.repeated() == null ? List.<String>of() : lookup.repeated();
        tell(lookup, repeated, field);
        if (lookup.matched().isEmpty()) {
            throw Trouble.error("No record is left. Nothing was asked of the model.");
        }
        if (!listed.skipUnmatched()
                && !(lookup.ambiguous().isEmpty() && lookup.notFound().isEmpty())) {
            throw Trouble.error("Nothing was asked of the model. Mend the list, or leave these out: --skip-unmatched.");
        }
        return lookup.matched();
    }

    private void tell(Lookup lookup, List<String> repeated, String field) {
        screen.say(String.format(
                Locale.ROOT,
                "Looked up in %s: %,d matched, %,d ambiguous, %,d not found, %,d given more than once.",
                field,
                lookup.matched().size(),
                lookup.ambiguous().size(),
                lookup.notFound().size(),
                repeated.size()));
        list("ambiguous, several records have it", lookup.ambiguous());
        list("not found", lookup.notFound());
        list("given more than once, taken once", repeated);
    }

    private void list(String what, List<String> values) {
        values.stream().limit(SHOWN).forEach(value -> screen.say("  " + what + ": " + value));
        if (values.size() > SHOWN) {
            screen.say(String.format(Locale.ROOT, "  %s: %,d more", what, values.size() - SHOWN));
        }
    }
}
