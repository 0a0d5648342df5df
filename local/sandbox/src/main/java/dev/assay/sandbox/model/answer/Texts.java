package dev.assay.sandbox.model.answer;

import dev.assay.sandbox.text.Draw;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Texts for the properties of an answer: quotes and phrases of the prompt, chosen by the property's name.
 *
 * @param words what the prompt holds
 */
record Texts(PromptWords words) {

    private static final int USUAL_LENGTH = 160;
    private static final List<String> LONG = List.of(
            "reason", "explanation", "rationale", "evidence", "quote", "comment", "description", "justification");
    private static final List<String> WHOLE = List.of("summary", "abstract", "overview", "text", "answer", "note");
    private static final List<String> DEEDS = List.of("action", "next", "recommend", "step", "follow");
    private static final List<String> ASKS = List.of(
            "Ask for photographs of the %s",
            "Request the invoice concerning the %s",
            "Call the claimant about the %s",
            "Have an expert look at the %s",
            "Check the policy wording on %s");

    String text(String name, JsonNode schema, Draw draw) {
        var format = schema.path("format").asString("");
        if (!format.isEmpty()) {
            var formatted = formatted(format, draw);
            if (!formatted.isEmpty()) {
                return formatted;
            }
        }
        var most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        var least = schema.path("minLength").asInt(0);
        if (schema.has("pattern")) {
            var sample = PatternSample.of(schema.path("pattern").asString(""), draw.with("pattern"), least, most);
            if (sample.isPresent()) {
                return sample.get();
            }
        }
        return fitted(
                told(name.toLowerCase(Locale.ROOT), draw, Math.min(most, Math.max(USUAL_LENGTH, least))),
                least,
                most,
                draw);
    }

    private String told(String name, Draw draw, int most) {
        if (WHOLE.stream().anyMatch(name::contains)) {
            return words.beginning(most);
        }
        if (LONG.stream().anyMatch(name::contains)) {
            return words.quote(draw.with("quote"), most);
        }
        if (DEEDS.stream().anyMatch(name::contains)) {
            return draw.with("deed").of(ASKS).formatted(words.phrase(draw.with("what"), 2));
        }
        if (name.contains("date")) {
            return date(draw);
        }
        return words.phrase(draw.with("phrase"), 2 + draw.with("words").below(2));
    }

    private String fitted(String text, int least, int most, Draw draw) {
        var fitted = new StringBuilder(text);
        for (var i = 0; fitted.codePointCount(0, fitted.length()) < least; i++) {
            fitted.append(fitted.isEmpty() ? "" : " ").append(words.phrase(draw.with(i), 3));
        }
        var cut = PromptWords.cut(fitted.toString(), most);
        return cut.codePointCount(0, cut.length()) >= least
                ? cut
                : fitted.substring(0, fitted.offsetByCodePoints(0, Math.min(most, Math.max(least, 0))));
    }

    private String formatted(String format, Draw draw) {
        return switch (format) {
            case "date" -> date(draw);
            case "date-time" -> date(draw) + "T" + clock(draw) + "Z";
            case "time" -> clock(draw) + "Z";
            case "email" -> words.phrase(draw.with("mail"), 1).replaceAll("[^a-z]", "x") + "@example.com";
            case "uri", "url" -> "https://example.com/" + draw.with("uri").below(100_000);
            case "uuid" -> new UUID(draw.with(1).seed(), draw.with(2).seed()).toString();
            case "ipv4" -> "192.0.2." + draw.with("ip").below(255);
            case "hostname" -> "host" + draw.with("host").below(1_000) + ".example.com";
            default -> "";
        };
    }

    private String date(Draw draw) {
        return words.date(draw.with("date")).orElseGet(() -> LocalDate.of(2026, 1, 1)
                .plusDays(draw.with("day").below(300))
                .toString());
    }

    private static String clock(Draw draw) {
        return "%02d:%02d:00"
                .formatted(draw.with("hour").below(24), draw.with("minute").below(60));
    }
}
