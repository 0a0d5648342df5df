package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.salesforce.saql.Functions.Arguments;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions that make dates of other values, and other values of dates. */
record DateFunctions(Compiler compiler) {

    private static final String USUAL = "yyyy-MM-dd HH:mm:ss";
    private static final List<String> FORMATS = List.of(USUAL, "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", "yyyy-MM-dd");

    Computed compile(Expression.Call call) {
        var functions = new Functions(compiler);
        return switch (call.function()) {
            case "toDate" -> functions.computed(call, ValueType.DATE, 1, DateFunctions::toDate);
            case "date" -> functions.computed(call, ValueType.DATE, 3, DateFunctions::ofParts);
            case "now" -> functions.computed(call, ValueType.DATE, 0, arguments -> now());
            case "toString", "date_to_string" -> functions.computed(call, ValueType.STRING, 1, DateFunctions::toText);
            case "date_to_epoch" ->
                functions.computed(
                        call, ValueType.NUMERIC, 1, arguments -> BigDecimal.valueOf(epoch(date(arguments, 0))));
            case "daysBetween" ->
                functions.computed(
                        call,
                        ValueType.NUMERIC,
                        2,
                        arguments -> between("day", date(arguments, 0), date(arguments, 1)));
            case "date_diff" ->
                functions.computed(
                        call,
                        ValueType.NUMERIC,
                        3,
                        arguments -> between(arguments.text(0), date(arguments, 1), date(arguments, 2)));
            default -> throw new QueryError("Invalid function: " + call.function() + "()");
        };
    }

    /** How a date is shown where no format is asked for. */
    static String shown(LocalDateTime date) {
        return DateTimeFormatter.ofPattern(USUAL, Locale.US).format(date);
    }

    static LocalDateTime now() {
        return LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
    }

    private static long epoch(LocalDateTime date) {
        return date.toEpochSecond(ZoneOffset.UTC);
    }

    private static LocalDateTime date(Arguments arguments, int position) {
        if (arguments.values().get(position) instanceof LocalDateTime date) {
            return date;
        }
        throw new QueryError("Invalid function argument: argument " + (position + 1) + " must be a date");
    }

    private static @Nullable Object toDate(Arguments arguments) {
        return switch (arguments.values().getFirst()) {
            case BigDecimal seconds -> ofEpoch(seconds);
            case LocalDateTime date -> date;
            default -> parsed(arguments.text(0), arguments.size() > 1 ? List.of(arguments.text(1)) : FORMATS);
        };
    }

    /** No date where there is none so far away. */
    private static @Nullable LocalDateTime ofEpoch(BigDecimal seconds) {
        try {
            return LocalDateTime.ofEpochSecond(seconds.longValue(), 0, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** No date where the text is not written so. */
    private static @Nullable LocalDateTime parsed(String text, List<String> formats) {
        for (var format : formats) {
            try {
                var parsed = formatter(format).parseBest(text, LocalDateTime::from, LocalDate::from);
                return parsed instanceof LocalDateTime date
                        ? date
                        : LocalDate.from(parsed).atStartOfDay();
            } catch (DateTimeException e) {
                // The next format may fit.
            }
        }
        return null;
    }

    private static String written(LocalDateTime date, String format) {
        try {
            return formatter(format).format(date);
        } catch (DateTimeException e) {
            throw new QueryError("Invalid date format: " + format);
        }
    }

    private static DateTimeFormatter formatter(String format) {
        try {
            return DateTimeFormatter.ofPattern(format, Locale.US);
        } catch (IllegalArgumentException e) {
            throw new QueryError("Invalid date format: " + format);
        }
    }

    private static @Nullable Object ofParts(Arguments arguments) {
        try {
            return LocalDate.of(part(arguments, 0), part(arguments, 1), part(arguments, 2))
                    .atStartOfDay();
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static int part(Arguments arguments, int position) {
        return arguments.values().get(position) instanceof BigDecimal number
                ? number.intValue()
                : Integer.parseInt(arguments.text(position));
    }

    private static Object toText(Arguments arguments) {
        return switch (arguments.values().getFirst()) {
            case LocalDateTime date -> arguments.size() > 1 ? written(date, arguments.text(1)) : shown(date);
            case BigDecimal number -> number.toPlainString();
            case Object other -> other.toString();
        };
    }

    private static BigDecimal between(String unit, LocalDateTime from, LocalDateTime to) {
        var count =
                switch (unit) {
                    case "year" -> to.getYear() - from.getYear();
                    case "month" -> ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1));
                    case "week" -> ChronoUnit.WEEKS.between(from, to);
                    case "day" -> ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate());
                    case "hour" -> ChronoUnit.HOURS.between(from, to);
                    case "minute" -> ChronoUnit.MINUTES.between(from, to);
                    case "second" -> ChronoUnit.SECONDS.between(from, to);
                    default -> throw new QueryError("Invalid date part: " + unit);
                };
        return BigDecimal.valueOf(count);
    }
}
