package dev.assay.sandbox.model.answer;

import dev.assay.sandbox.text.Draw;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers within the bounds of a schema, and of a size that the name of a property suggests. */
final class Numbers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Numbers() {}

    private record Bounds(BigDecimal least, BigDecimal most) {}

    static JsonNode integer(String name, JsonNode schema, Draw draw) {
        var step = schema.has("multipleOf") ? decimal(schema, "multipleOf") : BigDecimal.ONE;
        return NODES.numberNode(
                onSteps(bounds(name, schema, BigDecimal.ONE), step, draw).toBigInteger());
    }

    static JsonNode number(String name, JsonNode schema, PromptWords words, Draw draw) {
        var bounds = bounds(name, schema, CENT);
        if (schema.has("multipleOf")) {
            return NODES.numberNode(onSteps(bounds, decimal(schema, "multipleOf"), draw));
        }
        if (money(name)) {
            var amount = words.amount().map(BigDecimal::new);
            if (amount.isPresent() && within(amount.get(), bounds)) {
                return NODES.numberNode(amount.get());
            }
        }
        var drawn = onSteps(bounds, CENT, draw);
        return NODES.numberNode(within(drawn, bounds) ? drawn : middle(bounds));
    }

    private static BigDecimal onSteps(Bounds bounds, BigDecimal step, Draw draw) {
        var first = bounds.least().divide(step, 0, RoundingMode.CEILING);
        var last = bounds.most().divide(step, 0, RoundingMode.FLOOR);
        var span = last.subtract(first).min(BigDecimal.valueOf(1_000_000_000));
        return first.add(BigDecimal.valueOf(draw.with("number").between(0, span.longValue())))
                .multiply(step);
    }

    private static Bounds bounds(String name, JsonNode schema, BigDecimal step) {
        var lower = schema.has("minimum") || schema.has("exclusiveMinimum");
        var upper = schema.has("maximum") || schema.has("exclusiveMaximum");
        var usual = usual(name, schema);
        var least = usual.least();
        var most = usual.most();
        if (lower) {
            least = schema.has("exclusiveMinimum")
                    ? decimal(schema, "exclusiveMinimum").add(step)
                    : decimal(schema, "minimum");
        }
        if (upper) {
            most = schema.has("exclusiveMaximum")
                    ? decimal(schema, "exclusiveMaximum").subtract(step)
                    : decimal(schema, "maximum");
        }
        if (least.compareTo(most) > 0) {
            return upper && !lower
                    ? new Bounds(most.subtract(BigDecimal.TEN), most)
                    : new Bounds(least, least.max(most));
        }
        return new Bounds(least, most);
    }

    private static Bounds usual(String name, JsonNode schema) {
        var lower = name.toLowerCase(Locale.ROOT);
        var whole = schema.path("type").asString("").equals("integer");
        if (lower.contains("confidence") || lower.contains("probability") || lower.contains("likelihood")) {
            return new Bounds(BigDecimal.ZERO, whole ? BigDecimal.valueOf(100) : BigDecimal.ONE);
        }
        if (lower.contains("rating") || lower.contains("severity") || lower.contains("priority")) {
            return new Bounds(BigDecimal.ONE, BigDecimal.valueOf(5));
        }
        return money(name)
                ? new Bounds(BigDecimal.valueOf(100), BigDecimal.valueOf(9_000))
                : new Bounds(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }

    private static boolean money(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("amount")
                || lower.contains("cost")
                || lower.contains("estimate")
                || lower.contains("price");
    }

    private static boolean within(BigDecimal value, Bounds bounds) {
        return value.compareTo(bounds.least()) >= 0 && value.compareTo(bounds.most()) <= 0;
    }

    private static BigDecimal middle(Bounds bounds) {
        return bounds.least().add(bounds.most()).divide(BigDecimal.TWO, MathContext.DECIMAL64);
    }

    private static BigDecimal decimal(JsonNode schema, String keyword) {
        return schema.path(keyword).decimalValue();
    }
}
