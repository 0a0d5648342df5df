package dev.assay.launcher.results;

import dev.assay.contracts.http.Source;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.up.Samples;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which Salesforce org is meant. */
public final class Orgs {

    private Orgs() {}

    /** The one that the user names; else the stand-in, where it is there, or the only one. */
    public static String named(@Nullable String source, List<Source> sources) {
        if (source != null) {
            return source;
        }
        var orgs = sources.stream()
                .filter(known -> known.kind() == Source.Kind.SALESFORCE)
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
}
