package dev.assay.export.file;

import dev.assay.export.outcome.StoredOutcome;
import dev.assay.export.run.AnExport;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.function.UnaryOperator;

/** Files as text. */
final class Written {

    private Written() {}

    static String as(FileFormat format, List<String> parameters, StoredOutcome... outcomes) throws IOException {
        return as(format, parameters, UnaryOperator.identity(), outcomes);
    }

    static String as(FileFormat format, List<String> parameters, UnaryOperator<String> text, StoredOutcome... outcomes)
            throws IOException {
        var out = new StringWriter();
        var writer = format.writer(out, AnExport.named("March claims", parameters), text);
        writer.begin();
        for (var outcome : outcomes) {
            writer.write(outcome);
        }
        writer.end();
        return out.toString();
    }
}
