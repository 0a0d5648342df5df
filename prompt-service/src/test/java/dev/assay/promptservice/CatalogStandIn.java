package dev.assay.promptservice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.contracts.Json;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Stands in for catalog-service: the source {@code files} has the dataset {@code accounts}, with the fields Id, Name and
 * Account.Industry; the source {@code broken} cannot be reached.
 */
public final class CatalogStandIn {

    private final HttpServer server;

    private CatalogStandIn(HttpServer server) {
        this.server = server;
    }

    /** Starts one on a free port; it ends with the JVM. */
    public static CatalogStandIn start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", CatalogStandIn::answer);
            server.start();
            return new CatalogStandIn(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The dataset {@code accounts}. */
    public static Dataset accounts() {
        var fields = Stream.of("Id", "Name", "Account.Industry")
                .map(name -> new DatasetField(name, name, DatasetField.Type.TEXT))
                .toList();
        return new Dataset("files", "accounts", "Accounts", "Accounts", "v1", 3L, null, fields);
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var authorised = exchange.getRequestHeaders().getOrDefault("Authorization", List.of()).stream()
                .anyMatch(header -> header.startsWith("Bearer "));
        var path = exchange.getRequestURI().getPath();
        if (!authorised) {
            answer(exchange, 401, Map.of("detail", "no service token"));
        } else if (path.equals("/api/sources/files/datasets/accounts")) {
            answer(exchange, 200, accounts());
        } else if (path.startsWith("/api/sources/broken/")) {
            answer(
                    exchange,
                    502,
                    Map.of("type", "/problems/org-refuses", "detail", "The org refused the key. Enter it again."));
        } else {
            answer(exchange, 404, Map.of("detail", "no such dataset"));
        }
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        try (exchange) {
            var json = Json.MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(status, json.length);
            exchange.getResponseBody().write(json);
        }
    }
}
