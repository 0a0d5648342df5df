package dev.assay.execution.call.openai;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long an endpoint asks to be left alone: in headers, or only in words. */
final class RetryAfter {

    /** Longer wishes are cut: a run can be paused and resumed in the meantime. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern WORDS = Pattern.compile(
            "(?:retry|try again) (?:after|in) (?:(\\d{1,4})m(?!s))?\\s?(\\d{1,9}(?:\\.\\d{1,9})?)?\\s?(ms|milliseconds?|s\\b|sec|$|\\W)?");

    private RetryAfter() {}

    /**
     * What the endpoint asks for, never negative; null when it does not say.
     *
     * @param text the reply's body in lower case
     */
    static @Nullable Duration read(HttpHeaders headers, String text) {
        var millis = headers.firstValue("retry-after-ms").filter(RetryAfter::isNumber);
        if (millis.isPresent()) {
            return bounded(Double.parseDouble(millis.get()));
        }
        var header = headers.firstValue("retry-after").map(String::trim);
        if (header.isPresent()) {
            var wait = isNumber(header.get()) ? bounded(Double.parseDouble(header.get()) * 1000) : until(header.get());
            if (wait != null) {
                return wait;
            }
        }
        return inWords(text);
    }

    private static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    private static @Nullable Duration until(String date) {
        try {
            var then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            return bounded(
                    (double) Duration.between(Instant.now(), then.toInstant()).toMillis());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Duration inWords(String text) {
        var words = WORDS.matcher(text);
        if (!words.find() || (words.group(1) == null && words.group(2) == null)) {
            return null;
        }
        var minutes = words.group(1) == null ? 0 : Integer.parseInt(words.group(1));
        var amount = words.group(2) == null ? 0 : Double.parseDouble(words.group(2));
        var unit = words.group(3);
        var millis = unit != null && unit.startsWith("m") ? amount : amount * 1000;
        return bounded(minutes * 60_000 + millis);
    }

    private static Duration bounded(double millis) {
        return Duration.ofMillis((long) Math.clamp(Math.ceil(millis), 0, (double) LONGEST.toMillis()));
    }
}
