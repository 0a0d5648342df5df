package dev.assay.launcher.client;

import dev.assay.contracts.Json;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Patience.Unanswered;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Requests to the gateway: signed in, repeated while nobody answers, problems as {@link ProblemReceived}. */
final class Http {

    private static final Set<Integer> COME_BACK = Set.of(502, 503, 504);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final String token;
    private final Patience patience;

    Http(URI gateway, String token, Patience patience) {
        this.gateway = gateway;
        this.token = token;
        this.patience = patience;
    }

    /** A text as one part of a path, or as a value of a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, */*");
    }

    HttpRequest json(String method, String path, @Nullable Object body) {
        var builder = request(path);
        if (body == null) {
            return builder.method(method, HttpRequest.BodyPublishers.noBody()).build();
        }
        return builder.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body)))
                .build();
    }

    /** The reply as the type; repeated while nobody answers, so the request must do no harm when made twice. */
    <T> T read(HttpRequest request, Class<T> type) throws InterruptedException {
        return patience.until(() -> {
            try (var body = answered(request)) {
                return Json.MAPPER.readValue(body, type);
            } catch (IOException | JacksonException e) {
                throw new Unanswered(asked(request) + " was answered by half a reply.");
            }
        });
    }

    /** A reply that nobody reads. */
    void done(HttpRequest request) throws InterruptedException {
        patience.until(() -> {
            try (var body = answered(request)) {
                return body.skip(Long.MAX_VALUE);
            } catch (IOException e) {
                throw new Unanswered(asked(request) + " was answered by half a reply.");
            }
        });
    }

    /** The reply's bytes as they come, by whoever takes them; from the start again if they break off. */
    void stream(HttpRequest request, Taker taker) throws InterruptedException {
        patience.until(() -> {
            try (var body = answered(request)) {
                taker.take(body);
                return true;
            } catch (IOException e) {
                throw new Unanswered(asked(request) + " broke off: " + e.getMessage() + ".");
            }
        });
    }

    private InputStream answered(HttpRequest request) throws InterruptedException {
        HttpResponse<InputStream> response;
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new Unanswered("The gateway at " + gateway + " does not answer.");
        }
        if (response.statusCode() < 300) {
            return response.body();
        }
        var problem = problem(response);
        var received = new ProblemReceived(response.statusCode(), problem, asked(request));
        if (COME_BACK.contains(response.statusCode()) && received.passes()) {
            throw new Unanswered(String.valueOf(received.getMessage()));
        }
        if (response.statusCode() == 401) {
            throw Trouble.error(
                    "The gateway at " + gateway + " does not know this command's token. It was started from "
                            + "another ASSAY_HOME: set the same one.");
        }
        throw received;
    }

    private static @Nullable JsonNode problem(HttpResponse<InputStream> response) {
        try (var body = response.body()) {
            var node = Json.MAPPER.readTree(body.readAllBytes());
            return node.isObject() ? node : null;
        } catch (IOException | JacksonException e) {
            return null;
        }
    }

    private static String asked(HttpRequest request) {
        return request.method() + " " + request.uri().getPath();
    }

    /** Takes a stream. */
    interface Taker {
        void take(InputStream body) throws IOException;
    }
}
