package dev.assay.sandbox.salesforce.soql;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * What a date in a query means: a time, a day, or the days of a date literal.
 *
 * @param from the first moment
 * @param to the moment after the last; the same as {@code from} where it is a single moment
 */
record Period(Instant from, Instant to) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]", Locale.ROOT);

    /** Reads a date, a time or a date literal; days are those of UTC. */
    static Period of(String text, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var word = text.toUpperCase(Locale.ROOT);
        var colon = word.indexOf(':');
        if (colon > 0 && Character.isLetter(word.charAt(0))) {
            return counted(word.substring(0, colon), number(word.substring(colon + 1)), today);
        }
        var week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        var month = today.withDayOfMonth(1);
        return switch (word) {
            case "TODAY" -> days(today, today.plusDays(1));
            case "YESTERDAY" -> days(today.minusDays(1), today);
            case "TOMORROW" -> days(today.plusDays(1), today.plusDays(2));
            case "THIS_WEEK" -> days(week, week.plusWeeks(1));
            case "LAST_WEEK" -> days(week.minusWeeks(1), week);
            case "THIS_MONTH" -> days(month, month.plusMonths(1));
            case "LAST_MONTH" -> days(month.minusMonths(1), month);
            case "LAST_90_DAYS" -> counted("LAST_N_DAYS", 90, today);
            default -> moment(text);
        };
    }

    private static Period counted(String word, long count, LocalDate today) {
        return switch (word) {
            case "LAST_N_DAYS" -> days(today.minusDays(count), today.plusDays(1));
            case "NEXT_N_DAYS" -> days(today.plusDays(1), today.plusDays(1 + count));
            case "N_DAYS_AGO" -> days(today.minusDays(count), today.minusDays(count - 1));
            default -> throw SoqlTokens.malformed("unexpected token: '" + word + "'");
        };
    }

    private static Period moment(String text) {
        try {
            if (text.length() == 10) {
                var day = LocalDate.parse(text);
                return days(day, day.plusDays(1));
            }
            var instant = OffsetDateTime.parse(text, TIME).toInstant();
            return new Period(instant, instant);
        } catch (DateTimeParseException e) {
            throw SoqlTokens.malformed("value of filter criterion must be of type dateTime, not " + text);
        }
    }

    private static long number(String digits) {
        if (!digits.matches("\\d{1,5}")) {
            throw SoqlTokens.malformed("unexpected token: '" + digits + "'");
        }
        return Long.parseLong(digits);
    }

    private static Period days(LocalDate from, LocalDate to) {
        return new Period(
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    boolean holds(String operator, Instant time) {
        return switch (operator) {
            case "=" -> contains(time);
            case "!=" -> !contains(time);
            case "<" -> time.isBefore(from);
            case "<=" -> time.isBefore(to) || (time.equals(to) && from.equals(to));
            case ">" -> from.equals(to) ? time.isAfter(to) : !time.isBefore(to);
            case ">=" -> !time.isBefore(from);
            default -> throw SoqlTokens.malformed("a date cannot be tested with " + operator);
        };
    }

    private boolean contains(Instant time) {
        return from.equals(to) ? time.equals(from) : !time.isBefore(from) && time.isBefore(to);
    }
}
