package dev.assay.sandbox.salesforce.wave;

import dev.assay.sandbox.http.Forms;
import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.ApiError;
import dev.assay.sandbox.salesforce.WaveReply;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.function.Consumer;

/** Datasets, versions and their metadata, under {@code /services/data/{version}/wave}. */
public final class DatasetRoutes implements HttpService {

    private static final String BASE = "/services/data/{api}/wave";
    private static final String DATASET = BASE + "/datasets/{dataset}";

    private final Datasets datasets;
    private final DatasetListing listing;
    private final Consumer<Dataset> deletion;

    /** The routes; a deletion is handed over. */
    public DatasetRoutes(Datasets datasets, Consumer<Dataset> deletion) {
        this.datasets = datasets;
        this.listing = new DatasetListing(datasets);
        this.deletion = deletion;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(BASE, this::directory)
                .get(BASE + "/limits", this::limits)
                .get(BASE + "/datasets", this::list)
                .get(DATASET, this::dataset)
                .delete(DATASET, this::delete)
                .get(DATASET + "/versions", this::versions)
                .get(DATASET + "/versions/{version}", this::version)
                .get(DATASET + "/versions/{version}/xmds/{xmd}", this::xmd);
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
        json.putArray("limits")
                .addObject()
                .put("current", rows)
                .put("max", 250_000_000L)
                .put("type", "DatasetRowCount");
        WaveReply.send(request, response, json.put("url", base(request) + "/wave/limits"));
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
        json.set("xmdMain", Xmd.main(dataset, version, json.path("url").asString() + "/xmds/main"));
        WaveReply.send(request, response, json);
    }

    private void xmd(ServerRequest request, ServerResponse response) {
        var dataset = asked(request);
        var version = version(request, dataset);
        var kind = parameter(request, "xmd");
        var url = base(request) + "/wave/datasets/" + dataset.id() + "/versions/" + version.id() + "/xmds/" + kind;
        switch (kind) {
            case "main", "system", "user" ->
                WaveReply.send(
                        request, response, Xmd.main(dataset, version, url).put("type", kind));
            default -> throw ApiError.notFound();
        }
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
