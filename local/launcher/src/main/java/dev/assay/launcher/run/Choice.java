package dev.assay.launcher.run;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.filter.Filter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which records, as far as it can be known without asking the server. {@link Choosing} asks. */
sealed interface Choice {

    /**
     * Those that meet all filters, or some of them.
     *
     * @param first only so many, from the first
     * @param drawn only so many, at random
     * @param seed of the draw, if the user named one
     */
    record Met(
            List<Filter> filters,
            @Nullable Integer first,
            @Nullable Integer drawn,
            @Nullable Long seed) implements Choice {}

    /**
     * Those that the user lists.
     *
     * @param by whether ids or names are listed
     * @param pasted the list as the user gave it
     * @param skipUnmatched whether values are left out that not exactly one record has
     */
    record Listed(By by, String pasted, boolean skipUnmatched) implements Choice {}

    /** What a list is of. */
    enum By {
        IDS,
        NAMES
    }

    /** What the options mean; anything that makes no sense is trouble of wrong usage. */
    static Choice of(SelectionOptions options) {
        var said = Stream.of(
                        options.records == null ? null : "--records",
                        options.sample == null ? null : "--sample",
                        options.ids == null ? null : "--ids",
                        options.idsFile == null ? null : "--ids-file",
                        options.names == null ? null : "--names",
                        options.namesFile == null ? null : "--names-file")
                .filter(Objects::nonNull)
                .toList();
        if (said.size() > 1) {
            throw Trouble.usage(
                    String.join(" and ", said) + " exclude each other: say in one way which records are meant.");
        }
        if (options.seed != null && options.sample == null) {
            throw Trouble.usage("--seed belongs to --sample, which says how many records are drawn.");
        }
        var listed = listed(options);
        if (listed == null) {
            if (options.skipUnmatched) {
                throw Trouble.usage("--skip-unmatched belongs to lists of ids or names.");
            }
            return met(options);
        }
        if (options.filters != null) {
            throw Trouble.usage("--filter and " + said.getFirst()
                    + " exclude each other: a list takes the records that are in it.");
        }
        return listed;
    }

    private static Met met(SelectionOptions options) {
        Numbers.atLeastOne("--records", options.records);
        Numbers.atLeastOne("--sample", options.sample);
        var filters = options.filters == null
                ? List.<Filter>of()
                : options.filters.stream().map(Filter::parse).toList();
        return new Met(filters, options.records, options.sample, options.seed);
    }

    private static @Nullable Listed listed(SelectionOptions options) {
        if (options.ids != null) {
            return listed(By.IDS, options.ids, "--ids", options);
        }
        if (options.names != null) {
            return listed(By.NAMES, options.names, "--names", options);
        }
        if (options.idsFile != null) {
            return inFile(By.IDS, options.idsFile, "--ids-file", options);
        }
        return options.namesFile == null ? null : inFile(By.NAMES, options.namesFile, "--names-file", options);
    }

    private static Listed inFile(By by, Path file, String option, SelectionOptions options) {
        return listed(by, TextFiles.list(file, option), option, options);
    }

    private static Listed listed(By by, String pasted, String option, SelectionOptions options) {
        if (pasted.isBlank()) {
            throw Trouble.usage(option + " lists nothing.");
        }
        return new Listed(by, pasted, options.skipUnmatched);
    }
}
