package dev.assay.salesforce;

import dev.assay.contracts.http.SourceAccess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One HTTP exchange with an org. */
final class Transport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final Duration timeout;

    Transport(Duration timeout) {
        this.timeout = timeout;
    }

    /**
     * Sends one request.
     *
     * @param path relative to the version's root, or from the server's root when it begins with {@code /services/}
     * @throws IOException if there is no answer, or not a whole one
     */
    Answer exchange(SourceAccess access, String method, String path, @Nullable JsonNode body)
            throws IOException, InterruptedException {
        var root = path.startsWith("/services/") ? "" : "/services/data/" + access.apiVersion();
        var content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        var request = HttpRequest.newBuilder(URI.create(access.instanceUrl() + root + path))
                .timeout(timeout)
                .header("Authorization", "Bearer " + access.accessToken())
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                // Without it every string comes HTML-escaped.
                .header("X-Chatter-Entity-Encoding", "false");
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        var response = client.send(request.method(method, content).build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(),
                unzipped(response),
                response.headers().firstValue("Retry-After").orElse(null));
    }

    private static byte[] unzipped(HttpResponse<byte[]> response) throws IOException {
        var zipped = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        if (!zipped || response.body().length == 0) {
            return response.body();
        }
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return unzipped.readAllBytes();
        }
    }
}
