package dev.assay.sandbox.salesforce.soql;

import dev.assay.sandbox.http.Forms;
import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.ApiError;
import dev.assay.sandbox.salesforce.soql.SoqlQuery.Condition;
import dev.assay.sandbox.salesforce.soql.SoqlQuery.Order;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /services/data/{version}/query?q=}. */
public final class SoqlRoutes implements HttpService {

    private final List<ObjectType> types;

    /** Queries over these kinds of records. */
    public SoqlRoutes(List<ObjectType> types) {
        this.types = List.copyOf(types);
    }

    @Override
    public void routing(HttpRules rules) {
        for (var slash : List.of("", "/")) {
            rules.get("/services/data/{api}/query" + slash, this::query);
        }
    }

    private void query(ServerRequest request, ServerResponse response) {
        var query = SoqlParser.parse(Forms.query(request).getOrDefault("q", ""));
        var type = types.stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(query.object()))
                .findFirst()
                .orElseThrow(() ->
                        new ApiError(400, "INVALID_TYPE", "sObject type '" + query.object() + "' is not supported."));
        var found = type
                .records()
                .apply("/services/data/" + request.path().pathParameters().get("api"))
                .stream()
                .filter(entry -> query.conditions().stream().allMatch(c -> holds(type, c, entry)))
                .sorted(order(type, query.orders()))
                .skip(query.offset())
                .limit(query.limit())
                .toList();
        var json = JsonBody.MAPPER
                .createObjectNode()
                .put("totalSize", found.size())
                .put("done", true);
        var records = json.putArray("records");
        if (!query.fields().isEmpty()) {
            var fields = query.fields().stream().map(name -> field(type, name)).toList();
            found.forEach(entry -> records.add(shown(entry, fields)));
        }
        JsonBody.send(response, 200, json);
    }

    private static ObjectNode shown(ObjectNode entry, List<String> fields) {
        var shown = JsonBody.MAPPER.createObjectNode();
        shown.set("attributes", entry.path("attributes"));
        fields.forEach(name -> shown.set(name, entry.path(name)));
        return shown;
    }

    /** The field by its true name: queries may write it in any case. */
    private static String field(ObjectType type, String name) {
        return Stream.concat(Stream.of("Id"), type.fields().stream())
                .filter(field -> field.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ApiError(
                        400, "INVALID_FIELD", "No such column '" + name + "' on entity '" + type.name() + "'."));
    }

    private static boolean holds(ObjectType type, Condition condition, ObjectNode entry) {
        var actual = text(entry, field(type, condition.field()));
        var wanted = condition.values();
        return switch (condition.operator()) {
            case "=", "IN" -> wanted.stream().anyMatch(value -> equal(condition.field(), actual, value));
            case "!=", "NOT IN" -> wanted.stream().noneMatch(value -> equal(condition.field(), actual, value));
            case "LIKE" -> like(actual, wanted.getFirst());
            case "<" -> actual.compareTo(wanted.getFirst()) < 0;
            case "<=" -> actual.compareTo(wanted.getFirst()) <= 0;
            case ">" -> actual.compareTo(wanted.getFirst()) > 0;
            default -> actual.compareTo(wanted.getFirst()) >= 0;
        };
    }

    /** Ids may be given with 15 characters; other texts are equal regardless of case. */
    private static boolean equal(String field, String actual, String wanted) {
        var shortId = field.endsWith("Id") && wanted.length() == 15;
        return shortId ? actual.startsWith(wanted) : actual.equalsIgnoreCase(wanted);
    }

    private static boolean like(String actual, String pattern) {
        var regex = new StringBuilder();
        pattern.chars().forEach(c -> regex.append(wildcard((char) c)));
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                .matcher(actual)
                .matches();
    }

    private static String wildcard(char c) {
        return c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c));
    }

    private static Comparator<ObjectNode> order(ObjectType type, List<Order> orders) {
        return orders.stream()
                .map(order -> {
                    var field = field(type, order.field());
                    Comparator<ObjectNode> ascending = Comparator.comparing(entry -> text(entry, field));
                    return order.descending() ? ascending.reversed() : ascending;
                })
                .reduce(Comparator::thenComparing)
                .orElse((_, _) -> 0);
    }

    private static String text(ObjectNode entry, String field) {
        var value = entry.path(field);
        return value.isNull() ? "" : value.isNumber() ? "%012d".formatted(value.asLong()) : value.asString("");
    }
}
