package dev.assay.launcher.filter;

import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.FieldCondition.Operator;
import dev.assay.launcher.Trouble;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code FIELD OPERATOR VALUE}, from left to right. */
final class FilterReader {

    private static final Pattern OPERATOR = Pattern.compile(
            "<=|>=|!=|<>|==?|<|>|(?<=[\\s\"'])(?:is\\s+not\\s+empty|is\\s+empty|not\\s+in|in|contains|begins\\s+with)(?=[\\s\"'(]|$)",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, Operator> OPERATORS = Map.ofEntries(
            Map.entry("=", Operator.EQUALS),
            Map.entry("==", Operator.EQUALS),
            Map.entry("!=", Operator.NOT_EQUALS),
            Map.entry("<>", Operator.NOT_EQUALS),
            Map.entry("<", Operator.LESS_THAN),
            Map.entry("<=", Operator.AT_MOST),
            Map.entry(">", Operator.GREATER_THAN),
            Map.entry(">=", Operator.AT_LEAST),
            Map.entry("in", Operator.IN),
            Map.entry("not in", Operator.NOT_IN),
            Map.entry("contains", Operator.CONTAINS),
            Map.entry("begins with", Operator.BEGINS_WITH),
            Map.entry("is empty", Operator.EMPTY),
            Map.entry("is not empty", Operator.NOT_EMPTY));

    private final String text;

    FilterReader(String text) {
        this.text = text;
    }

    Filter read() {
        var fieldAt = afterSpace(0);
        var matcher = OPERATOR.matcher(text).useTransparentBounds(true);
        String field;
        if (isQuote(fieldAt)) {
            var quoted = Quoted.at(text, fieldAt);
            field = quoted.value();
            matcher.region(afterSpace(quoted.end()), text.length());
            if (!matcher.lookingAt()) {
                throw noOperator(matcher.regionStart());
            }
        } else {
            if (!matcher.find()) {
                throw noOperator(text.length());
            }
            field = text.substring(fieldAt, matcher.start()).strip();
        }
        if (field.isEmpty()) {
            throw Filter.trouble(text, fieldAt, "there is no field before the operator");
        }
        return filter(field, fieldAt, operator(matcher), afterSpace(matcher.end()));
    }

    private Filter filter(String field, int fieldAt, Operator operator, int valueAt) {
        var condition =
                switch (operator) {
                    case EMPTY, NOT_EMPTY -> {
                        if (valueAt < text.length()) {
                            throw Filter.trouble(text, valueAt, "nothing can follow here");
                        }
                        yield new FieldCondition(field, operator, null, null);
                    }
                    case IN, NOT_IN -> new FieldCondition(field, operator, null, values(valueAt));
                    default -> new FieldCondition(field, operator, new ValueReader(text, valueAt).one(), null);
                };
        return new Filter(text, condition, fieldAt, valueAt);
    }

    private List<String> values(int at) {
        return new ValueReader(text, at).list();
    }

    private static Operator operator(Matcher matcher) {
        var words = matcher.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return Objects.requireNonNull(OPERATORS.get(words), words);
    }

    private Trouble noOperator(int at) {
        return Filter.trouble(
                text,
                at,
                "an operator is missing, one of = != < <= > >=, in, not in, contains, begins with, is empty, is not empty");
    }

    private boolean isQuote(int at) {
        return at < text.length() && Quoted.isQuote(text.charAt(at));
    }

    private int afterSpace(int from) {
        var at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
