package dev.assay.export.enriched;

import dev.assay.contracts.Outcome;
import dev.assay.export.outcome.Outcomes;
import dev.assay.export.run.RunExport;
import dev.assay.salesforce.wave.Saql;
import dev.assay.salesforce.wave.Wave;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Counts which of a run's records a dataset has that has others too, by asking for their ids. */
final class IdCount {

    /** Far below the 10,000 values that an org takes in a filter. */
    private static final int IDS = 2_000;

    private final Wave wave;
    private final String dataset;
    private final String version;
    private final String column;
    private final List<String> ids = new ArrayList<>(IDS);
    private long found;

    IdCount(Wave wave, String dataset, String version, String column) {
        this.wave = wave;
        this.dataset = dataset;
        this.version = version;
        this.column = column;
    }

    /** All rows of a version. */
    static long all(Wave wave, String dataset, String version) {
        return wave.count(Saql.load(dataset, version));
    }

    long of(RunExport export, Outcomes outcomes) throws IOException {
        outcomes.each(export, 0, outcome -> {
            if (outcome.outcome() == Outcome.SUCCEEDED) {
                ids.add(outcome.recordId());
            }
            if (ids.size() == IDS) {
                count();
            }
        });
        count();
        return found;
    }

    private void count() {
        if (ids.isEmpty()) {
            return;
        }
        var list = ids.stream().map(Saql::string).collect(Collectors.joining(", ", "[", "]"));
        found += wave.count(Saql.load(dataset, version).where(Saql.identifier(column) + " in " + list));
        ids.clear();
    }
}
