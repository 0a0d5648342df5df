package dev.assay.sandbox.salesforce.externaldata;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the dates of a column are written: exactly so, on days that exist. */
record DateFormat(DateTimeFormatter formatter) {

    private static final Pattern OUTSIDE_QUOTES = Pattern.compile("'[^']*'");
    private static final Pattern KNOWN = Pattern.compile("[yMdHhmsSaXZz\\s:./,-]+");

    /** The format that a pattern means; empty where the service does not know it. */
    static Optional<DateFormat> of(String pattern) {
        var letters = OUTSIDE_QUOTES.matcher(pattern).replaceAll("");
        if (letters.isEmpty() || !KNOWN.matcher(letters).matches() || !letters.contains("y")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DateFormat(DateTimeFormatter.ofPattern(translated(pattern), Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Years without an era, which strictness asks for; offsets as {@code +0000} whatever the letter, as has been seen. */
    private static String translated(String pattern) {
        var translated = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < pattern.length(); i++) {
            var c = pattern.charAt(i);
            quoted ^= c == '\'';
            translated.append(quoted ? c : c == 'y' ? 'u' : c == 'X' || c == 'z' ? 'Z' : c);
        }
        return translated.toString().replaceAll("Z{2,}", "Z");
    }

    /**
     * The time in UTC.
     *
     * @throws DateTimeParseException when the text is not written so
     */
    LocalDateTime read(String text) {
        TemporalAccessor parsed = formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return switch (parsed) {
            case OffsetDateTime time ->
                time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
            case LocalDateTime time -> time;
            default -> LocalDate.from(parsed).atStartOfDay();
        };
    }
}
