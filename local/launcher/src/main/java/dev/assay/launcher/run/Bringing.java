package dev.assay.launcher.run;

import dev.assay.contracts.http.Dataset;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Datasets;
import dev.assay.launcher.client.ProblemReceived;
import dev.assay.launcher.results.OutFile;
import dev.assay.launcher.up.Screen;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Brings a file, and tells how it was read and what of it was not taken. */
final class Bringing {

    private final Datasets datasets;
    private final Screen screen;
    private final @Nullable String refusedRows;

    /** @param refusedRows the file that takes every row that is not taken, if the user wants one */
    Bringing(Datasets datasets, Screen screen, @Nullable String refusedRows) {
        this.datasets = datasets;
        this.screen = screen;
        this.refusedRows = refusedRows;
    }

    Dataset bring(Wish.Records.InFile in) throws InterruptedException {
        screen.show("Sending " + in.file() + " …");
        try {
            var dataset = datasets.upload(in.file(), nameOf(in.file()), in.reading());
            var facts = dataset.file();
            if (facts != null) {
                screen.say(Dialect.told(String.valueOf(in.file().getFileName()), dataset, facts));
                if (facts.refusedRows() > 0) {
                    report(datasets.refusedRows(dataset));
                }
            }
            return dataset;
        } catch (ProblemReceived refused) {
            if (refused.report() == null) {
                throw refused;
            }
            screen.say(refused.text());
            report(refused.report());
            throw Trouble.error("To run without those rows: --skip-bad-rows.");
        }
    }

    private void report(String where) throws InterruptedException {
        if (refusedRows == null) {
            screen.say("Every such row, with its line and the reason, goes to a file by --refused-rows FILE.");
            return;
        }
        var out = new OutFile(refusedRows, "--refused-rows");
        out.write(sink -> datasets.refusedRows(where, sink));
        screen.say("Every row that cannot be taken, with its line and the reason, is in " + out.shown());
    }

    private static String nameOf(Path file) {
        var name = String.valueOf(file.getFileName());
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
