package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.Condition;
import dev.assay.catalog.dataset.RecordFilter;
import dev.assay.catalog.dataset.Scalar;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.contracts.FieldCondition.Operator;
import dev.assay.salesforce.wave.Saql;
import dev.assay.salesforce.wave.Wave;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Orgs compare dates by whole seconds. That finds what the dates themselves say unless a record's date lies within the very
 * second that a condition names.
 */
final class WholeSeconds {

    /** A time of day with a part of a second, in whatever format the org shows dates. */
    private static final Pattern PART_OF_A_SECOND = Pattern.compile(":\\d{2}[.,]\\d*[1-9]");

    private WholeSeconds() {}

    /**
     * Looks for such dates.
     *
     * @throws Unreadable naming a condition that the org cannot be asked exactly
     */
    static void check(Wave wave, Saql all, RecordFilter filter, Columns columns) {
        for (var condition : filter.conditions()) {
            var seconds = columns.named(condition.name()).epochSecond();
            if (seconds == null || condition.parsed().isEmpty() || alwaysExact(condition)) {
                continue;
            }
            var named = condition.parsed().stream()
                    .map(value -> Long.toString(instant(value).getEpochSecond()))
                    .distinct()
                    .collect(Collectors.joining(", ", Saql.identifier(seconds) + " in [", "]"));
            for (var date : wave.distinct(all.where(named), condition.name())) {
                if (PART_OF_A_SECOND.matcher(date).find()) {
                    throw new Unreadable(
                            "filter-not-exact",
                            "The filter's condition on '" + condition.name()
                                    + "' cannot be asked exactly: orgs compare dates by "
                                    + "whole seconds, and a record has " + date
                                    + ". Give a whole second and use less-than or at-least.");
                }
            }
        }
    }

    /** What comes before a whole second, or not before it, is known by the second alone. */
    private static boolean alwaysExact(Condition condition) {
        var first = instant(condition.parsed().getFirst());
        return (condition.operator() == Operator.LESS_THAN || condition.operator() == Operator.AT_LEAST)
                && first.truncatedTo(ChronoUnit.SECONDS).equals(first);
    }

    private static Instant instant(Scalar value) {
        return ((Scalar.Moment) value).instant();
    }
}
