package dev.assay.export.upload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.assay.contracts.http.SourceAccess;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An org as far as uploads need one; also lends access to itself. Everything happens in one thread, call by call. */
public final class OrgStandIn implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ROOT = "/services/data/v67.0";
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern BATCH = Pattern.compile("'Batch_Name' == \"(.*?)\"");

    private final HttpServer server;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> datasets = new LinkedHashMap<>();
    private final Map<String, Integer> versions = new LinkedHashMap<>();
    private final CatalogStandIn catalog = new CatalogStandIn();
    private volatile Fault fault = (call, point) -> Fault.Effect.NONE;
    private int calls;
    private int rowsToLose;

    private OrgStandIn(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("org").factory()));
        server.createContext("/", this::answer);
        server.start();
    }

    /** Starts one on a free port. */
    public static OrgStandIn start() {
        try {
            return new OrgStandIn(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What goes wrong, before a call is carried out or after that. */
    interface Fault {

        enum Effect {
            NONE,
            NO_ANSWER,
            OVERLOADED
        }

        enum Point {
            BEFORE,
            AFTER
        }

        Effect at(int call, Point point);
    }

    /** A job as the org has it. */
    static final class Job {
        final String dataset;
        final String operation;
        final String description;
        final JsonNode metadata;
        final TreeMap<Integer, byte[]> parts = new TreeMap<>();
        String status = "New";
        int processed;

        Job(JsonNode header, JsonNode metadata) {
            this.dataset = header.path("EdgemartAlias").asString();
            this.operation = header.path("Operation").asString();
            this.description = header.path("Description").asString();
            this.metadata = metadata;
        }
    }

    void faults(Fault next) {
        fault = next;
    }

    synchronized void loses(int rows) {
        rowsToLose = rows;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    SourceAccess access() {
        return new SourceAccess(url(), "token", "v67.0");
    }

    synchronized int calls() {
        return calls;
    }

    synchronized List<Job> jobs() {
        return List.copyOf(jobs.values());
    }

    synchronized Job job(String dataset) {
        return jobs.values().stream()
                .filter(job -> job.dataset.equals(dataset))
                .findFirst()
                .orElseThrow();
    }

    synchronized List<List<String>> rows(String dataset) {
        return List.copyOf(datasets.getOrDefault(dataset, List.of()));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/api/sources/")) {
            send(exchange, 200, CatalogStandIn.DATASET);
            return;
        }
        if (path.endsWith("/records")) {
            catalog.records(exchange);
            return;
        }
        if (path.startsWith("/internal/sources/")) {
            send(exchange, 200, JSON.writeValueAsString(access()));
            return;
        }
        var call = ++calls;
        if (hit(exchange, call, Fault.Point.BEFORE)) {
            return;
        }
        var body = exchange.getRequestBody().readAllBytes();
        var reply = reply(exchange, path.substring(ROOT.length()), body.length == 0 ? null : JSON.readTree(body));
        if (!hit(exchange, call, Fault.Point.AFTER)) {
            send(exchange, reply.status(), reply.body());
        }
    }

    private boolean hit(HttpExchange exchange, int call, Fault.Point point) throws IOException {
        switch (fault.at(call, point)) {
            case NONE -> {
                return false;
            }
            case NO_ANSWER -> exchange.close();
            case OVERLOADED -> send(exchange, 503, "<html>busy</html>");
        }
        return true;
    }

    private record Reply(int status, String body) {}

    private Reply reply(HttpExchange exchange, String path, JsonNode body) throws IOException {
        if (path.equals("/sobjects/InsightsExternalData")) {
            return create(body);
        }
        if (path.equals("/sobjects/InsightsExternalDataPart")) {
            return part(body);
        }
        if (path.startsWith("/sobjects/InsightsExternalData/")) {
            jobs.get(path.substring(path.lastIndexOf('/') + 1)).status = "Queued";
            return new Reply(204, "");
        }
        if (path.equals("/query")) {
            return soql(URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8));
        }
        if (path.equals("/wave/query")) {
            return count(body.path("query").asString());
        }
        return dataset(path.substring("/wave/datasets/".length()));
    }

    private Reply create(JsonNode body) {
        var id = "06V" + (jobs.size() + 1);
        var metadata = JSON.readTree(
                Base64.getDecoder().decode(body.path("MetadataJson").asString()));
        jobs.put(id, new Job(body, metadata));
        return new Reply(201, "{\"id\":\"" + id + "\",\"success\":true,\"errors\":[]}");
    }

    private Reply part(JsonNode body) {
        var job = jobs.get(body.path("InsightsExternalDataId").asString());
        var number = body.path("PartNumber").asInt();
        if (!job.status.equals("New") || job.parts.containsKey(number)) {
            return new Reply(400, "[{\"errorCode\":\"DUPLICATE_VALUE\",\"message\":\"part " + number + "\"}]");
        }
        job.parts.put(number, Base64.getDecoder().decode(body.path("DataFile").asString()));
        return new Reply(201, "{\"id\":\"06W" + number + "\",\"success\":true,\"errors\":[]}");
    }

    private Reply soql(String query) throws IOException {
        var quoted = QUOTED.matcher(query);
        quoted.find();
        var job = jobs.get(quoted.group(1));
        var records = JSON.createArrayNode();
        if (query.contains("EdgemartAlias")) {
            jobs.forEach((id, known) -> {
                if (known.dataset.equals(quoted.group(1))) {
                    records.addObject()
                            .put("Id", id)
                            .put("Description", known.description)
                            .put("Status", known.status)
                            .put("CreatedDate", "2026-11-22T15:04:05.000+0000");
                }
            });
        } else if (query.contains("SELECT PartNumber")) {
            job.parts.keySet().forEach(number -> records.addObject().put("PartNumber", number));
        } else {
            advance(job);
            records.addObject().put("Status", job.status).putNull("StatusMessage");
        }
        return new Reply(
                200,
                JSON.createObjectNode()
                        .put("done", true)
                        .set("records", records)
                        .toString());
    }

    /** Each look at a job brings it on by one step. */
    private void advance(Job job) throws IOException {
        switch (job.status) {
            case "Queued" -> job.status = "InProgress";
            case "InProgress" -> {
                job.status = "Completed";
                job.processed++;
                var rows = datasets.computeIfAbsent(job.dataset, name -> new ArrayList<>());
                if (job.operation.equals("Overwrite")) {
                    rows.clear();
                }
                var sent = rowsOf(job);
                rows.addAll(sent.subList(0, sent.size() - rowsToLose));
                versions.merge(job.dataset, 1, Integer::sum);
            }
            default -> {}
        }
    }

    private static List<List<String>> rowsOf(Job job) throws IOException {
        var all = new ByteArrayOutputStream();
        var expected = 1;
        for (var part : job.parts.entrySet()) {
            if (part.getKey() != expected++) {
                throw new IllegalStateException("a gap before part " + part.getKey());
            }
            all.write(part.getValue());
        }
        try (var csv = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(
                        new GZIPInputStream(new ByteArrayInputStream(all.toByteArray())), StandardCharsets.UTF_8))) {
            return csv.stream().map(CsvRecord::getFields).toList();
        }
    }

    private Reply dataset(String name) {
        return versions.containsKey(name)
                ? new Reply(
                        200,
                        "{\"id\":\"0Fb%s\",\"name\":\"%s\",\"currentVersionId\":\"0Fc%d\"}"
                                .formatted(name, name, versions.get(name)))
                : new Reply(400, "[{\"errorCode\":\"201\",\"message\":\"Edgemart not found\"}]");
    }

    private Reply count(String saql) {
        var batch = BATCH.matcher(saql);
        var ofBatch = batch.find();
        var name = saql.substring(saql.indexOf("0Fb") + 3, saql.indexOf("/0Fc"));
        var count = datasets.get(name).stream()
                .filter(row -> !ofBatch || row.get(1).equals(batch.group(1)))
                .count();
        return new Reply(
                200, "{\"action\":\"query\",\"results\":{\"metadata\":[],\"records\":[{\"n\":" + count + "}]}}");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
