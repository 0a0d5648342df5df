package dev.assay.export.file;

import dev.assay.contracts.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Texts, names and responses of every kind, the same for the same seed. */
final class Randomly {

    private static final String[] PIECES = {
        "a", "Z", "0", " ", "\"", "\"\"", ",", "\r\n", "\n", "\r", "\t", "'", "\\", "=", "+1", "-", "@", "ä", "ß", "日本",
        "🦆", "\u2028", "عربى", "e\u0301", "{", "}", "[", "null", "\\n", ";", "|", "\ufeff", "\u0001"
    };

    private final Random random;

    Randomly(long seed) {
        this.random = new Random(seed);
    }

    String text() {
        var text = new StringBuilder();
        for (int left = random.nextInt(8); left > 0; left--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    List<String> names() {
        var names = new LinkedHashSet<String>();
        for (int left = 1 + random.nextInt(5); left > 0; left--) {
            names.add("p" + text());
        }
        return List.copyOf(names);
    }

    /** A response that has most of the fields in any order, and now and then another one. */
    ObjectNode response(List<String> names) {
        var order = new ArrayList<>(names);
        java.util.Collections.shuffle(order, random);
        var response = Json.MAPPER.createObjectNode();
        order.forEach(name -> {
            if (random.nextInt(5) > 0) {
                response.set(name, value(2));
            }
        });
        if (random.nextInt(10) == 0) {
            response.set("other " + text(), value(1));
        }
        return response;
    }

    private JsonNode value(int depth) {
        var nodes = Json.MAPPER.getNodeFactory();
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(new BigDecimal(random.nextLong()).movePointLeft(random.nextInt(20)));
            case 3, 4 -> nodes.stringNode(text());
            case 5 -> {
                var array = nodes.arrayNode();
                for (int left = random.nextInt(3); left > 0; left--) {
                    array.add(value(depth - 1));
                }
                yield array;
            }
            default -> {
                var object = nodes.objectNode();
                for (int left = random.nextInt(3); left > 0; left--) {
                    object.set(text(), value(depth - 1));
                }
                yield object;
            }
        };
    }
}
