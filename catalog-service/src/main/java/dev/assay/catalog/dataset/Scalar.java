package dev.assay.catalog.dataset;

import dev.assay.contracts.http.DatasetField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value that can be compared with others of its field. */
public sealed interface Scalar extends Comparable<Scalar> {

    /** By code points. */
    record Text(String text) implements Scalar {}

    /** By size, whatever its notation. */
    record Numeric(BigDecimal number) implements Scalar {}

    /** By when it is. */
    record Moment(Instant instant) implements Scalar {}

    /** Exponents of four digits and more would make numbers that take megabytes to write out. */
    Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,3})?");

    /** A text as a value of a type; empty when it is none. */
    static Optional<Scalar> of(DatasetField.Type type, String text) {
        return switch (type) {
            case TEXT -> Optional.of(new Text(text));
            case NUMBER -> {
                var number = text.strip();
                yield NUMBER.matcher(number).matches()
                        ? Optional.of(new Numeric(new BigDecimal(number)))
                        : Optional.empty();
            }
            case DATE -> Moments.of(text).map(Moment::new);
        };
    }

    @Override
    default int compareTo(Scalar other) {
        return switch (this) {
            case Text(var text) when other instanceof Text(var its) -> CodePoints.ORDER.compare(text, its);
            case Numeric(var number) when other instanceof Numeric(var its) -> number.compareTo(its);
            case Moment(var instant) when other instanceof Moment(var its) -> instant.compareTo(its);
            default -> throw new IllegalArgumentException("Values of different types do not compare");
        };
    }
}
