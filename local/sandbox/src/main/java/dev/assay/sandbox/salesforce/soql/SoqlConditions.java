package dev.assay.sandbox.salesforce.soql;

import dev.assay.sandbox.salesforce.soql.SoqlQuery.Condition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tests records against the condition of a query.
 *
 * @param now what date literals count from
 */
record SoqlConditions(ObjectType type, Instant now) {

    boolean hold(Condition condition, ObjectNode entry) {
        return switch (condition) {
            case Condition.And(var all) -> all.stream().allMatch(one -> hold(one, entry));
            case Condition.Or(var any) -> any.stream().anyMatch(one -> hold(one, entry));
            case Condition.Not(var of) -> !hold(of, entry);
            case Condition.Test test -> holds(test, entry.path(type.field(test.field())));
        };
    }

    private boolean holds(Condition.Test test, JsonNode actual) {
        var first = test.values().getFirst();
        return switch (test.operator()) {
            case "IN" -> test.values().stream().anyMatch(value -> holds("=", test.field(), actual, value));
            case "NOT IN" -> test.values().stream().noneMatch(value -> holds("=", test.field(), actual, value));
            case "LIKE" -> like(actual.asString(""), first.text());
            default -> holds(test.operator(), test.field(), actual, first);
        };
    }

    private boolean holds(String operator, String field, JsonNode actual, SoqlValue wanted) {
        if (wanted.isNull() || actual.isNull()) {
            return switch (operator) {
                case "=" -> wanted.isNull() && actual.isNull();
                case "!=" -> wanted.isNull() != actual.isNull();
                default -> false;
            };
        }
        if (ObjectType.isTime(field)) {
            if (wanted.quoted()) {
                throw SoqlTokens.malformed("value of filter criterion for field '" + field
                        + "' must be of type dateTime and should not be enclosed in quotes");
            }
            return Period.of(wanted.text(), now)
                    .holds(operator, Period.of(actual.asString(), now).from());
        }
        return compared(operator, compare(field, actual, wanted.text()));
    }

    /** Ids may be given with 15 characters; other texts compare regardless of case. */
    private static int compare(String field, JsonNode actual, String wanted) {
        if (actual.isNumber()) {
            try {
                return actual.decimalValue().compareTo(new BigDecimal(wanted));
            } catch (NumberFormatException e) {
                throw SoqlTokens.malformed("value of filter criterion for field '" + field + "' must be a number");
            }
        }
        var text = actual.asString("");
        var shortened = field.endsWith("Id") && wanted.length() == 15 && text.length() == 18;
        return shortened
                ? text.substring(0, 15).compareTo(wanted)
                : text.toLowerCase(Locale.ROOT).compareTo(wanted.toLowerCase(Locale.ROOT));
    }

    private static boolean compared(String operator, int comparison) {
        return switch (operator) {
            case "=" -> comparison == 0;
            case "!=" -> comparison != 0;
            case "<" -> comparison < 0;
            case "<=" -> comparison <= 0;
            case ">" -> comparison > 0;
            default -> comparison >= 0;
        };
    }

    private static boolean like(String actual, String pattern) {
        var regex = new StringBuilder();
        pattern.codePoints().forEach(c -> regex.append(wildcard(c)));
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                .matcher(actual)
                .matches();
    }

    private static String wildcard(int c) {
        return c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(Character.toString(c));
    }
}
