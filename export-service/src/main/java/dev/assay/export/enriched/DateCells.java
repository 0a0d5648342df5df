package dev.assay.export.enriched;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and points in time in one form, whatever ISO form they come in; without an offset they are taken as UTC. */
final class DateCells implements Cells {

    /** One of the documented formats. An org refuses the whole upload for a single date in another one. */
    static final String FORMAT = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'";

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("[ ]['T']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int LAST_YEAR = 9_999;

    private boolean cut;

    @Override
    public @Nullable String cell(String value) {
        try {
            var read = READ.parseBest(value.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            var time =
                    switch (read) {
                        case OffsetDateTime exact ->
                            exact.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
                        case LocalDateTime local -> local;
                        default -> LocalDate.from(read).atStartOfDay();
                    };
            cut = !time.equals(time.truncatedTo(ChronoUnit.MILLIS));
            return time.getYear() < 1 || time.getYear() > LAST_YEAR ? null : WRITTEN.format(time);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    @Override
    public @Nullable String lost() {
        return cut ? "cut to milliseconds" : null;
    }
}
