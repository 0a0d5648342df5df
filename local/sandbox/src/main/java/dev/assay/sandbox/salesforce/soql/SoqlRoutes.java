package dev.assay.sandbox.salesforce.soql;

import dev.assay.sandbox.http.Forms;
import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.ApiError;
import dev.assay.sandbox.salesforce.soql.SoqlQuery.Column;
import dev.assay.sandbox.salesforce.soql.SoqlQuery.Order;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /services/data/{version}/query?q=}. */
public final class SoqlRoutes implements HttpService {

    private final List<ObjectType> types;
    private final InstantSource clock;

    /** Queries over these kinds of records. */
    public SoqlRoutes(List<ObjectType> types, InstantSource clock) {
        this.types = List.copyOf(types);
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        for (var path : List.of("query", "query/", "queryAll", "queryAll/")) {
            rules.get("/services/data/{api}/" + path, this::query);
        }
    }

    private void query(ServerRequest request, ServerResponse response) {
        var query = SoqlParser.parse(Forms.query(request).getOrDefault("q", ""));
        var type = types.stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(query.object()))
                .findFirst()
                .orElseThrow(() -> new ApiError(
                        400,
                        "INVALID_TYPE",
                        "sObject type '" + query.object() + "' is not supported. If you are attempting to use a custom"
                                + " object, be sure to append the '__c' after the entity name."));
        var base = "/services/data/" + request.path().pathParameters().get("api");
        JsonBody.send(response, 200, answer(query, type, found(query, type, base)));
    }

    private List<ObjectNode> found(SoqlQuery query, ObjectType type, String base) {
        var conditions = new SoqlConditions(type, clock.instant());
        return type.records().apply(base).stream()
                .filter(entry -> query.condition() == null || conditions.hold(query.condition(), entry))
                .sorted(order(type, query.orders()))
                .skip(query.offset())
                .limit(query.limit())
                .toList();
    }

    private static ObjectNode answer(SoqlQuery query, ObjectType type, List<ObjectNode> found) {
        var counts = query.columns().stream().anyMatch(column -> column.countedAs() != null);
        var json = JsonBody.MAPPER
                .createObjectNode()
                .put("totalSize", counts ? 1 : found.size())
                .put("done", true);
        var records = json.putArray("records");
        if (counts) {
            records.add(counted(query.columns(), type, found));
        } else if (!query.columns().isEmpty()) {
            var fields = query.columns().stream()
                    .flatMap(column -> column.field().equals(SoqlQuery.ALL)
                            ? type.allFields().stream()
                            : Stream.of(type.field(column.field())))
                    .toList();
            found.forEach(entry -> records.add(shown(entry, fields)));
        }
        return json;
    }

    private static ObjectNode counted(List<Column> columns, ObjectType type, List<ObjectNode> found) {
        var counted = JsonBody.MAPPER.createObjectNode();
        counted.putObject("attributes").put("type", "AggregateResult");
        for (var column : columns) {
            if (column.countedAs() == null) {
                throw SoqlTokens.malformed("Field must be grouped or aggregated: " + column.field());
            }
            var field = type.field(column.field());
            counted.put(
                    column.countedAs(),
                    found.stream().filter(entry -> !entry.path(field).isNull()).count());
        }
        return counted;
    }

    private static ObjectNode shown(ObjectNode entry, List<String> fields) {
        var shown = JsonBody.MAPPER.createObjectNode();
        shown.set("attributes", entry.path("attributes"));
        fields.forEach(name -> shown.set(name, entry.path(name)));
        return shown;
    }

    private static Comparator<ObjectNode> order(ObjectType type, List<Order> orders) {
        return orders.stream()
                .map(order -> order(type.field(order.field()), order))
                .reduce(Comparator::thenComparing)
                .orElse((_, _) -> 0);
    }

    private static Comparator<ObjectNode> order(String field, Order order) {
        Comparator<ObjectNode> values = Comparator.comparing(entry -> text(entry, field));
        Comparator<ObjectNode> nulls =
                Comparator.comparing(entry -> entry.path(field).isNull() == order.nullsLast());
        return nulls.thenComparing(order.descending() ? values.reversed() : values);
    }

    private static String text(ObjectNode entry, String field) {
        var value = entry.path(field);
        return value.isNull() ? "" : value.isNumber() ? "%018d".formatted(value.asLong()) : value.asString("");
    }
}
