package dev.assay.export.file;

import dev.assay.export.outcome.StoredOutcome;
import dev.assay.export.run.AnExport;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Files as text. */
final class Written {

    private Written() {}

    static String as(FileFormat format, List<String> parameters, StoredOutcome... outcomes) throws IOException {
        return as(format, parameters, FileChoices.PLAIN, outcomes);
    }

    static String as(FileFormat format, List<String> parameters, FileChoices choices, StoredOutcome... outcomes)
            throws IOException {
        var out = new StringWriter();
        var writer = format.writer(out, AnExport.named("March claims", parameters), choices);
        writer.begin();
        for (var outcome : outcomes) {
            writer.write(outcome);
        }
        writer.end();
        return out.toString();
    }
}
