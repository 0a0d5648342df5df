package dev.assay.sandbox.salesforce.wave;

import dev.assay.sandbox.http.Forms;
import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.ApiError;
import dev.assay.sandbox.salesforce.WaveReply;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Datasets, versions and their metadata, under {@code /services/data/{version}/wave}. */
public final class DatasetRoutes implements HttpService {

    private static final String BASE = "/services/data/{api}/wave";
    private static final String DATASET = BASE + "/datasets/{dataset}";
    private static final String VERSIONS = DATASET + "/versions";

    private final Datasets datasets;
    private final DatasetListing listing;
    private final Consumer<Dataset> deletion;
    private final Map<String, ObjectNode> userXmds = new ConcurrentHashMap<>();

    /** The routes; a deletion is handed over. */
    public DatasetRoutes(Datasets datasets, Consumer<Dataset> deletion) {
        this.datasets = datasets;
        this.listing = new DatasetListing(datasets);
        this.deletion = deletion;
    }

    @Override
    public void routing(HttpRules rules) {
        for (var slash : List.of("", "/")) {
            rules.get(BASE + slash, this::directory)
                    .get(BASE + "/limits" + slash, this::limits)
                    .get(BASE + "/datasets" + slash, this::list)
                    .get(DATASET + slash, this::dataset)
                    .delete(DATASET + slash, this::delete)
                    .get(VERSIONS + slash, this::versions)
                    .get(VERSIONS + "/{version}" + slash, this::version)
                    .get(VERSIONS + "/{version}/xmds" + slash, this::xmds)
                    .get(VERSIONS + "/{version}/xmds/{xmd}" + slash, this::xmd)
                    .put(VERSIONS + "/{version}/xmds/user" + slash, this::changeUserXmd);
        }
    }

    private void directory(ServerRequest request, ServerResponse response) {
        var json = JsonBody.MAPPER.createObjectNode();
        json.put("datasets", base(request) + "/wave/datasets")
                .put("limits", base(request) + "/wave/limits")
                .put("query", base(request) + "/wave/query");
        WaveReply.send(request, response, json);
    }

    private void limits(ServerRequest request, ServerResponse response) {
        var rows = datasets.all().stream()
                .flatMap(dataset -> dataset.current().stream())
                .mapToLong(version -> version.table().size())
                .sum();
        var json = JsonBody.MAPPER.createObjectNode();
        var limits = json.putArray("limits");
        limit(limits, "DatasetQueries", 0, 50_000);
        limit(limits, "DatasetRowCount", rows, 250_000_000);
        limit(limits, "MaxDailyUploadVolume", 0, 51_200);
        limit(limits, "MaxDailyWorkflowExecutions", 0, 60);
        WaveReply.send(request, response, json.put("url", base(request) + "/wave/limits"));
    }

    private static void limit(ArrayNode limits, String type, long current, long max) {
        limits.addObject().put("current", current).put("max", max).put("type", type);
    }

    private void list(ServerRequest request, ServerResponse response) {
        WaveReply.send(request, response, listing.page(Forms.query(request), base(request)));
    }

    private void dataset(ServerRequest request, ServerResponse response) {
        WaveReply.send(request, response, DatasetJson.dataset(asked(request), base(request)));
    }

    private void delete(ServerRequest request, ServerResponse response) {
        deletion.accept(asked(request));
        response.status(204).send();
    }

    private void versions(ServerRequest request, ServerResponse response) {
        var dataset = asked(request);
        var json = JsonBody.MAPPER
                .createObjectNode()
                .put("url", base(request) + "/wave/datasets/" + dataset.id() + "/versions");
        var versions = json.putArray("versions");
        dataset.versions().reversed().forEach(v -> versions.add(DatasetJson.version(dataset, v, base(request))));
        WaveReply.send(request, response, json);
    }

    private void version(ServerRequest request, ServerResponse response) {
        var dataset = asked(request);
        var version = version(request, dataset);
        var json = DatasetJson.version(dataset, version, base(request));
        var main = Xmd.main(dataset, version, json.path("url").asString() + "/xmds/main");
        json.set("xmdMain", Xmd.labelled(main, userXmds.get(version.id())));
        WaveReply.send(request, response, json);
    }

    private void xmds(ServerRequest request, ServerResponse response) {
        var version = version(request, asked(request));
        var url = versionUrl(request, version) + "/xmds";
        var json = JsonBody.MAPPER.createObjectNode().put("url", url);
        var kinds = json.putArray("xmds");
        List.of("main", "system", "user")
                .forEach(kind -> kinds.addObject().put("type", kind).put("url", url + "/" + kind));
        WaveReply.send(request, response, json);
    }

    private void xmd(ServerRequest request, ServerResponse response) {
        var dataset = asked(request);
        var version = version(request, dataset);
        var kind = parameter(request, "xmd");
        var url = versionUrl(request, version) + "/xmds/" + kind;
        var changes = userXmds.get(version.id());
        switch (kind) {
            case "main" -> WaveReply.send(request, response, Xmd.labelled(Xmd.main(dataset, version, url), changes));
            case "system" ->
                WaveReply.send(
                        request, response, Xmd.main(dataset, version, url).put("type", kind));
            case "user" -> WaveReply.send(request, response, Xmd.labelled(Xmd.user(dataset, version, url), changes));
            default -> throw ApiError.notFound();
        }
    }

    /** Keeps the labels that a user gives to fields, until the program ends. */
    private void changeUserXmd(ServerRequest request, ServerResponse response) {
        var dataset = asked(request);
        var version = version(request, dataset);
        try {
            if (!(JsonBody.read(request) instanceof ObjectNode changes)) {
                throw new ApiError(400, "JSON_PARSER_ERROR", "The body must be a JSON object");
            }
            userXmds.put(version.id(), changes);
        } catch (JacksonException e) {
            throw new ApiError(400, "JSON_PARSER_ERROR", "The body is no JSON");
        }
        var url = versionUrl(request, version) + "/xmds/user";
        WaveReply.send(request, response, Xmd.labelled(Xmd.user(dataset, version, url), userXmds.get(version.id())));
    }

    private String versionUrl(ServerRequest request, DatasetVersion version) {
        return base(request) + "/wave/datasets/" + asked(request).id() + "/versions/" + version.id();
    }

    private Dataset asked(ServerRequest request) {
        return datasets.get(parameter(request, "dataset"));
    }

    private static DatasetVersion version(ServerRequest request, Dataset dataset) {
        return dataset.version(parameter(request, "version")).orElseThrow(ApiError::notFound);
    }

    private static String parameter(ServerRequest request, String name) {
        return request.path().pathParameters().get(name);
    }

    private static String base(ServerRequest request) {
        return "/services/data/" + parameter(request, "api");
    }
}
