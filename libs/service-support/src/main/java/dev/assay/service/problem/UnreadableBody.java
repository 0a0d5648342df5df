package dev.assay.service.problem;

import dev.assay.contracts.Json;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;

/** What is wrong with a request's body, in words that know nothing of our classes. */
final class UnreadableBody {

    private UnreadableBody() {}

    /** A sentence's rest: where it is wrong, and what is expected there. */
    static String says(@Nullable Throwable cause) {
        return switch (cause) {
            case InvalidFormatException format
            when format.getTargetType() != null && format.getTargetType().isEnum() ->
                place(format) + " is '" + format.getValue() + "', and must be one of " + names(format.getTargetType())
                        + ".";
            case InvalidTypeIdException type
            when type.getTypeId() != null ->
                place(type) + " is of the kind '" + type.getTypeId() + "', which there is not.";
            case MismatchedInputException mismatch ->
                place(mismatch) + " must be " + kind(mismatch.getTargetType()) + ".";
            case DatabindException unfit -> place(unfit) + " is not as expected.";
            case JacksonException malformed -> "it is no valid JSON" + at(malformed) + ".";
            case null, default -> "it is missing, or did not arrive whole.";
        };
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> Json.MAPPER.convertValue(constant, String.class))
                .collect(Collectors.joining(", "));
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null || type.isRecord()) {
            return "an object with what it needs";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        return type == String.class ? "a text" : "another kind of value";
    }

    /** Like {@code 'filter[0].operator'}; the body itself has no name. */
    private static String place(JacksonException unreadable) {
        var place = new StringBuilder();
        for (var step : unreadable.getPath()) {
            if (step.getPropertyName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return place.isEmpty() ? "it" : "'" + place + "'";
    }

    private static String at(JacksonException malformed) {
        var location = malformed.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
