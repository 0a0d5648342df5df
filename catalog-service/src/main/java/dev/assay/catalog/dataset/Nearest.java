package dev.assay.catalog.dataset;

import dev.assay.prompt.NearestName;
import java.util.Collection;

/** What to tell of a name that is unknown. */
public final class Nearest {

    private Nearest() {}

    /** {@code " Did you mean 'x'?"}, or what there is to choose from. */
    public static String hint(String name, Collection<String> known) {
        return NearestName.of(name, known)
                .map(candidate -> " Did you mean '" + candidate + "'?")
                .orElseGet(() -> " There are: "
                        + String.join(", ", known.stream().limit(20).toList()) + ".");
    }
}
