package dev.assay.execution.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.contracts.Json;
import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.AnalysisVersion;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.ModelSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands in for the prompt and the catalog service: one dataset, and analyses as tests make them. */
final class OtherServices implements AutoCloseable {

    static final String DATASET = "claims";

    private final HttpServer server;
    private final Map<String, AnalysisDraft> analyses = new ConcurrentHashMap<>();

    OtherServices() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/analyses/", this::analysis);
        server.createContext("/api/sources/files/datasets/", this::dataset);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Makes an analysis that can be run with a connection of this name. */
    void analysis(String id, String connection) {
        analysis(
                id,
                connection,
                "Read {{Text}}",
                null,
                "{\"type\":\"object\",\"properties\":{\"cause\":{\"type\":\"string\"}}}");
    }

    void analysis(String id, String connection, String prompt, @Nullable String nameField, String schema) {
        analyses.put(
                id,
                new AnalysisDraft(
                        "Claims by cause",
                        "files",
                        DATASET,
                        "Id",
                        nameField,
                        prompt,
                        Json.MAPPER.readTree(schema),
                        connection,
                        ModelSettings.DEFAULTS,
                        null,
                        null,
                        null));
    }

    private void analysis(HttpExchange exchange) throws IOException {
        var draft = analyses.get(exchange.getRequestURI().getPath().split("/", -1)[3]);
        answer(
                exchange,
                draft == null
                        ? null
                        : new AnalysisVersion(
                                exchange.getRequestURI().getPath().split("/", -1)[3], 3, draft, Instant.EPOCH, "ada"));
    }

    private void dataset(HttpExchange exchange) throws IOException {
        var fields = List.of(field("Id"), field("Name"), field("Text"));
        answer(
                exchange,
                exchange.getRequestURI().getPath().endsWith("/" + DATASET)
                        ? new Dataset("files", DATASET, "Claims", "Claims", "claims-v1", 100L, Instant.EPOCH, fields)
                        : null);
    }

    private static DatasetField field(String name) {
        return new DatasetField(name, name, DatasetField.Type.TEXT);
    }

    private static void answer(HttpExchange exchange, @Nullable Object body) throws IOException {
        var authorized = exchange.getRequestHeaders().containsKey("Authorization");
        var bytes = body == null ? new byte[0] : Json.MAPPER.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(
                !authorized ? 401 : body == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
