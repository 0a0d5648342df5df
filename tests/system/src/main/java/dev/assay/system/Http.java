package dev.assay.system;

import dev.assay.contracts.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** JSON over HTTP. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final String token;

    /**
     * A server of that address.
     *
     * @param token the bearer token; empty for none
     */
    public static Http of(String base, String token) {
        return new Http(base, token);
    }

    Http(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Where it is. */
    public String base() {
        return base;
    }

    /** Reads. */
    public <T> T get(String path, Class<T> type) {
        return Json.MAPPER.readValue(send("GET", path, null).body(), type);
    }

    /** Reads a text. */
    public String text(String path) {
        return send("GET", path, null).body();
    }

    /** Reads a text of any size and counts its lines. */
    public long lines(String path) {
        try (var lines = exchange("GET", path, null, BodyHandlers.ofLines()).body()) {
            return lines.count();
        }
    }

    /** Asks for a text of any size and counts its lines. */
    public long lines(String path, Object question) {
        try (var lines =
                exchange("POST", path, question, BodyHandlers.ofLines()).body()) {
            return lines.count();
        }
    }

    /** Replaces. */
    public void put(String path, Object body) {
        send("PUT", path, body);
    }

    /** Asks for a change. */
    public String post(String path, Object body) {
        return send("POST", path, body).body();
    }

    /** Asks for a change, and reads what comes of it. */
    public <T> T post(String path, Object body, Class<T> type) {
        return Json.MAPPER.readValue(post(path, body), type);
    }

    /** Removes. */
    public void delete(String path) {
        send("DELETE", path, null);
    }

    private HttpResponse<String> send(String method, String path, @Nullable Object body) {
        return exchange(method, path, body, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(
            String method, String path, @Nullable Object body, HttpResponse.BodyHandler<T> handler) {
        var publisher =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body));
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .method(method, publisher);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = CLIENT.send(request.build(), handler);
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(
                        method + " " + path + ": " + response.statusCode() + " " + response.body());
            }
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + base + path + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
