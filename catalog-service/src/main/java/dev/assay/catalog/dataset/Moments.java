package dev.assay.catalog.dataset;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as points in time. */
public final class Moments {

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:?\\d{2})?)?");

    private Moments() {}

    /**
     * What a date says: {@code 2026-03-01} is the first moment of that day, {@code 2026-03-01T10:20}, with seconds, fractions
     * and an offset or not, that very moment. Without an offset it is in UTC.
     *
     * @return empty when it is no such date
     */
    public static Optional<Instant> of(String text) {
        var parts = DATE.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(parts.group(1));
            var time = parts.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(parts.group(2));
            var offset = parts.group(3) == null ? ZoneOffset.UTC : ZoneOffset.of(parts.group(3));
            return Optional.of(day.atTime(time).toInstant(offset));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
