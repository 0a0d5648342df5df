package dev.assay.sandbox.salesforce;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.externaldata.Uploads;
import dev.assay.sandbox.salesforce.fault.Counters;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** The versions of the data API, what each offers, and the limits of the org. */
final class ApiRoutes implements HttpService {

    private static final int FIRST = 31;
    private static final int LAST = 68;
    private static final int SPRING_26 = 66;
    private static final long DAILY_REQUESTS = 5_000_000;
    private static final long UPLOAD_MB = 51_200;
    private static final long FILE_MB = 40_960;
    private static final long JOBS = 60;
    private static final List<String> RESOURCES = List.of("limits", "query", "queryAll", "sobjects", "wave");

    private final Counters counters;
    private final Uploads uploads;

    ApiRoutes(Counters counters, Uploads uploads) {
        this.counters = counters;
        this.uploads = uploads;
    }

    @Override
    public void routing(HttpRules rules) {
        for (var slash : List.of("", "/")) {
            rules.get("/services/data" + slash, (request, response) -> JsonBody.send(response, 200, versions()))
                    .get("/services/data/{api}" + slash, this::resources)
                    .get("/services/data/{api}/limits" + slash, this::limits);
        }
    }

    /** Whether the path names a version that there is. */
    static boolean isKnown(String path) {
        var rest = path.substring("/services/data/v".length());
        var version = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
        return version.matches("\\d\\d\\.0")
                && Integer.parseInt(version.substring(0, 2)) >= FIRST
                && Integer.parseInt(version.substring(0, 2)) <= LAST;
    }

    private static List<Map<String, String>> versions() {
        return IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(version -> Map.of(
                        "label", label(version), "url", "/services/data/v" + version + ".0", "version", version + ".0"))
                .toList();
    }

    /** Three releases a year; the winter's is named after the next year. */
    private static String label(int version) {
        var year = 26 + Math.floorDiv(version - SPRING_26, 3);
        return switch (Math.floorMod(version - SPRING_26, 3)) {
            case 0 -> "Spring '" + year;
            case 1 -> "Summer '" + year;
            default -> "Winter '" + (year + 1);
        };
    }

    private void resources(ServerRequest request, ServerResponse response) {
        var json = JsonBody.MAPPER.createObjectNode();
        var base = "/services/data/" + request.path().pathParameters().get("api") + "/";
        RESOURCES.forEach(name -> json.put(name, base + name));
        JsonBody.send(response, 200, json);
    }

    private void limits(ServerRequest request, ServerResponse response) {
        var json = JsonBody.MAPPER.createObjectNode();
        limit(json, "AnalyticsExternalDataSizeMB", FILE_MB, FILE_MB);
        limit(json, "DailyAnalyticsDataflowJobExecutions", JOBS, JOBS);
        limit(json, "DailyAnalyticsUploadedFilesSizeMB", UPLOAD_MB, UPLOAD_MB - uploads.megabytesToday());
        limit(json, "DailyApiRequests", DAILY_REQUESTS, DAILY_REQUESTS - counters.requests());
        JsonBody.send(response, 200, json);
    }

    private static void limit(ObjectNode json, String name, long most, long left) {
        json.putObject(name).put("Max", most).put("Remaining", left);
    }
}
