package dev.assay.sandbox.salesforce.soql;

import dev.assay.sandbox.http.Forms;
import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.ApiError;
import dev.assay.sandbox.salesforce.SalesforceId;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of records and each record by its id, under {@code /services/data/{version}/sobjects}. */
public final class ObjectRoutes implements HttpService {

    private static final String BASE = "/services/data/{api}/sobjects";
    private static final List<String> NUMBERS = List.of("PartNumber", "DataLength");

    private final List<ObjectType> types;

    /** The routes of these kinds of records. */
    public ObjectRoutes(List<ObjectType> types) {
        this.types = List.copyOf(types);
    }

    @Override
    public void routing(HttpRules rules) {
        for (var slash : List.of("", "/")) {
            rules.get(BASE + slash, this::list)
                    .get(BASE + "/{type}/describe" + slash, this::describe)
                    .get(BASE + "/{type}" + slash, this::summary)
                    .get(BASE + "/{type}/{id}" + slash, this::one);
        }
    }

    private void list(ServerRequest request, ServerResponse response) {
        var json = JsonBody.MAPPER.createObjectNode().put("encoding", "UTF-8").put("maxBatchSize", 200);
        var objects = json.putArray("sobjects");
        types.forEach(type -> objects.add(described(type, base(request))));
        JsonBody.send(response, 200, json);
    }

    private void summary(ServerRequest request, ServerResponse response) {
        var json = JsonBody.MAPPER.createObjectNode();
        json.set("objectDescribe", described(type(request), base(request)));
        json.putArray("recentItems");
        JsonBody.send(response, 200, json);
    }

    private void describe(ServerRequest request, ServerResponse response) {
        var type = type(request);
        var json = described(type, base(request));
        var fields = json.putArray("fields");
        for (var name : type.allFields()) {
            fields.addObject()
                    .put("name", name)
                    .put("label", name)
                    .put("nillable", !name.equals("Id"))
                    .put("type", kind(name));
        }
        JsonBody.send(response, 200, json);
    }

    private static String kind(String field) {
        if (field.equals("Id")) {
            return "id";
        }
        if (NUMBERS.contains(field)) {
            return "int";
        }
        return ObjectType.isTime(field) ? "datetime" : "string";
    }

    private void one(ServerRequest request, ServerResponse response) {
        var type = type(request);
        var id = request.path().pathParameters().get("id");
        if (id.length() != 15 && id.length() != 18) {
            throw new ApiError(400, "MALFORMED_ID", type.name() + " ID: id value of incorrect type: " + id);
        }
        var entry = type.records().apply(base(request)).stream()
                .filter(candidate -> SalesforceId.same(candidate.path("Id").asString(), id))
                .findFirst()
                .orElseThrow(ApiError::notFound);
        var fields = Forms.query(request).get("fields");
        if (fields != null) {
            List.of(fields.split(",", -1)).forEach(field -> type.field(field.strip()));
            entry.retain(List.of(("attributes,Id," + fields).split("\\s*,\\s*", -1)));
        }
        JsonBody.send(response, 200, entry);
    }

    private ObjectType type(ServerRequest request) {
        var name = request.path().pathParameters().get("type");
        return types.stream()
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(ApiError::notFound);
    }

    private static ObjectNode described(ObjectType type, String base) {
        var own = base + "/sobjects/" + type.name();
        var json = JsonBody.MAPPER
                .createObjectNode()
                .put("createable", type.name().startsWith("InsightsExternal"))
                .put("label", type.name())
                .put("name", type.name())
                .put("queryable", true);
        json.putObject("urls")
                .put("describe", own + "/describe")
                .put("rowTemplate", own + "/{ID}")
                .put("sobject", own);
        return json;
    }

    private static String base(ServerRequest request) {
        return "/services/data/" + request.path().pathParameters().get("api");
    }
}
