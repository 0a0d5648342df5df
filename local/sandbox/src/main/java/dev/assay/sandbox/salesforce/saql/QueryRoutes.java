package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.http.Settings;
import dev.assay.sandbox.salesforce.ApiError;
import dev.assay.sandbox.salesforce.SalesforceId;
import dev.assay.sandbox.salesforce.SalesforceSettings;
import dev.assay.sandbox.salesforce.fault.Counters;
import dev.assay.sandbox.salesforce.fault.Fault;
import dev.assay.sandbox.salesforce.fault.FaultKind;
import dev.assay.sandbox.salesforce.wave.Dataset;
import dev.assay.sandbox.salesforce.wave.DatasetVersion;
import dev.assay.sandbox.salesforce.wave.Datasets;
import dev.assay.sandbox.table.Table;
import dev.assay.sandbox.text.Draw;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedOutputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code POST /services/data/{version}/wave/query}. */
public final class QueryRoutes implements HttpService {

    private final Datasets datasets;
    private final Settings<SalesforceSettings> settings;
    private final Counters counters;
    private final AtomicLong queries = new AtomicLong();

    /** Queries over these datasets. */
    public QueryRoutes(Datasets datasets, Settings<SalesforceSettings> settings, Counters counters) {
        this.datasets = datasets;
        this.settings = settings;
        this.counters = counters;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/services/data/{api}/wave/query", this::query)
                .post("/services/data/{api}/wave/query/", this::query);
    }

    /** What was asked. */
    private record Asked(String query, boolean sql) {}

    private void query(ServerRequest request, ServerResponse response) {
        var started = System.nanoTime();
        var asked = asked(request);
        var now = settings.current();
        counters.count("queries");
        var result = new QueryResult(
                plan(asked, now), asked.sql(), asked.query(), bound(request, now), now.nullKeys(), started);
        response.header(HeaderNames.CONTENT_TYPE, "application/json;charset=UTF-8");
        try {
            var zipped = JsonBody.header(request, "Accept-Encoding").orElse("").contains("gzip");
            result.write(new BufferedOutputStream(new LateStream(response, zipped), 1 << 16));
        } catch (QueryError e) {
            throw refused(e);
        }
    }

    private static ApiError refused(QueryError e) {
        return new ApiError(400, "119", String.valueOf(e.getMessage()));
    }

    /** The bound of the settings, or that of a fault. */
    private static QueryResult.Bound bound(ServerRequest request, SalesforceSettings now) {
        var usual = now.rowCap() == 0 ? Long.MAX_VALUE : now.rowCap();
        return Fault.of(request, FaultKind.FEWER_ROWS, FaultKind.ROWS_MISSING)
                .map(fault ->
                        new QueryResult.Bound(Math.min(usual, fault.rows()), fault.kind() == FaultKind.FEWER_ROWS))
                .orElse(new QueryResult.Bound(usual, true));
    }

    private Plan plan(Asked asked, SalesforceSettings now) {
        try {
            var values = now.ignoreCase() ? Values.IGNORING_CASE : Values.BY_CODE_POINT;
            var seed = new Draw(now.seed()).with(queries.incrementAndGet());
            return asked.sql()
                    ? new Planner(this::named, values, seed).plan(SqlParser.parse(asked.query()))
                    : new Planner(this::table, values, seed).plan(Parser.parse(asked.query()));
        } catch (QueryError e) {
            throw refused(e);
        }
    }

    private Table table(String loaded) {
        var slash = loaded.indexOf('/');
        if (slash <= 0 || slash == loaded.length() - 1) {
            throw new QueryError("Invalid empty containerId/versionId in '" + loaded + "'");
        }
        return datasets.withId(loaded.substring(0, slash))
                .filter(dataset -> SalesforceId.same(dataset.id(), loaded.substring(0, slash)))
                .flatMap(dataset -> dataset.version(loaded.substring(slash + 1))
                        .filter(version -> settings.current().oldVersions()
                                || dataset.current().filter(version::equals).isPresent()))
                .map(DatasetVersion::table)
                .orElseThrow(() -> new ApiError(400, "201", "Edgemart not found"));
    }

    /** SQL names the dataset, and may name a version as SAQL does. */
    private Table named(String name) {
        return name.contains("/")
                ? table(name)
                : datasets.find(name)
                        .flatMap(Dataset::current)
                        .map(DatasetVersion::table)
                        .orElseThrow(() -> new ApiError(400, "201", "Edgemart not found"));
    }

    private static Asked asked(ServerRequest request) {
        JsonNode body;
        try {
            body = JsonBody.read(request);
        } catch (JacksonException e) {
            throw new ApiError(400, "JSON_PARSER_ERROR", "The body is no JSON");
        }
        if (!body.path("query").isString()) {
            throw new ApiError(400, "JSON_PARSER_ERROR", "Required field is missing: query");
        }
        var query = body.path("query").asString();
        return switch (body.path("queryLanguage").asString("SAQL").toUpperCase(Locale.ROOT)) {
            case "SAQL" -> new Asked(query, false);
            case "SQL" -> new Asked(query, true);
            default -> throw new ApiError(400, "INVALID_INPUT", "queryLanguage must be SAQL or SQL");
        };
    }
}
