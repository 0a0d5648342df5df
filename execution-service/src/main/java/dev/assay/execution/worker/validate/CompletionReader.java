package dev.assay.execution.worker.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the JSON object in what a model wrote: past its thinking, inside a code fence, between other words. Lenient about what is
 * around the object, never about the object itself.
 */
final class CompletionReader {

    private static final Pattern THINKING =
            Pattern.compile("\\A\\s*<(think|thinking|reasoning)>.*?</\\1>", Pattern.DOTALL);
    private static final Pattern UNOPENED_THINKING =
            Pattern.compile("\\A.*</(think|thinking|reasoning)>", Pattern.DOTALL);

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CompletionReader() {}

    /** The one JSON object; empty if there is none, or more than one. */
    static Optional<JsonNode> read(String completion) {
        var whole = parse(completion);
        if (whole.isPresent()) {
            return whole;
        }
        var answer = withoutThinking(completion);
        var objects = objectsIn(answer);
        return objects.size() == 1 ? Optional.of(objects.getFirst()) : Optional.empty();
    }

    private static String withoutThinking(String completion) {
        var thinking = THINKING.matcher(completion);
        if (thinking.find()) {
            return completion.substring(thinking.end());
        }
        var unopened = UNOPENED_THINKING.matcher(completion);
        return unopened.find() ? completion.substring(unopened.end()) : completion;
    }

    /** Distinct objects, no more than show that there are several: a model that repeats its answer has given one. */
    private static List<JsonNode> objectsIn(String text) {
        var found = new ArrayList<JsonNode>();
        var at = text.indexOf('{');
        while (at >= 0 && found.size() < 2) {
            var end = JsonExtent.endOfObject(text, at);
            var object = end < 0 ? Optional.<JsonNode>empty() : parse(text.substring(at, end));
            if (object.isPresent()) {
                if (!found.contains(object.get())) {
                    found.add(object.get());
                }
                at = text.indexOf('{', end);
            } else {
                at = end < 0 ? -1 : text.indexOf('{', at + 1);
            }
        }
        return found;
    }

    private static Optional<JsonNode> parse(String text) {
        try {
            return Optional.<JsonNode>of(STRICT.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
