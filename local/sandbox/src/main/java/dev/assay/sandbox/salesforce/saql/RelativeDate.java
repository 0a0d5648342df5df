package dev.assay.sandbox.salesforce.saql;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/**
 * A date in words: {@code current day}, {@code 3 months ago}, {@code 1 year ahead}.
 *
 * @param from its first moment
 * @param to its last moment
 */
record RelativeDate(LocalDateTime from, LocalDateTime to) {

    private static final Pattern WORDS = Pattern.compile(
            "(?:current (day|week|month|quarter|year)|(\\d{1,4}) (day|week|month|quarter|year)s? (ago|ahead))");

    static RelativeDate of(String words, LocalDate today) {
        var matcher = WORDS.matcher(words.strip());
        if (!matcher.matches()) {
            throw new QueryError("Invalid relative date: " + words);
        }
        if (matcher.group(1) != null) {
            return at(matcher.group(1), 0, today);
        }
        var count = Long.parseLong(matcher.group(2));
        return at(matcher.group(3), matcher.group(4).equals("ago") ? -count : count, today);
    }

    private static RelativeDate at(String unit, long count, LocalDate today) {
        return switch (unit) {
            case "day" -> days(today.plusDays(count), today.plusDays(count + 1));
            case "week" -> {
                var week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
                yield days(week.plusWeeks(count), week.plusWeeks(count + 1));
            }
            case "month" -> {
                var month = today.withDayOfMonth(1);
                yield days(month.plusMonths(count), month.plusMonths(count + 1));
            }
            case "quarter" -> {
                var quarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
                yield days(quarter.plusMonths(3 * count), quarter.plusMonths(3 * (count + 1)));
            }
            default -> {
                var year = today.withDayOfYear(1);
                yield days(year.plusYears(count), year.plusYears(count + 1));
            }
        };
    }

    private static RelativeDate days(LocalDate from, LocalDate end) {
        return new RelativeDate(from.atStartOfDay(), end.atStartOfDay().minusNanos(1));
    }
}
