package dev.assay.salesforce;

import dev.assay.contracts.http.SourceAccess;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One HTTP exchange with an org. */
final class Transport {

    private static final Logger log = LoggerFactory.getLogger(Transport.class);
    private static final int BUFFER = 1 << 16;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    /** Ends calls whose answers come too slowly: the client's own timeout ends at the headers. */
    private static final ScheduledThreadPoolExecutor DEADLINES = deadlines();

    private final Duration timeout;

    Transport(Duration timeout) {
        this.timeout = timeout;
    }

    private static ScheduledThreadPoolExecutor deadlines() {
        var deadlines = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("org-deadlines").factory());
        deadlines.setRemoveOnCancelPolicy(true);
        return deadlines;
    }

    /**
     * Sends one request. The answer's body is still to come and must be closed; from the timeout on, reading it fails.
     *
     * @param path relative to the version's root, or from the server's root when it begins with {@code /services/}
     * @throws IOException if there is no answer
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
        var begun = System.nanoTime();
        var response = client.send(request.method(method, content).build(), HttpResponse.BodyHandlers.ofInputStream());
        var left = timeout.toNanos() - (System.nanoTime() - begun);
        var deadline = DEADLINES.schedule(() -> abandon(response.body()), left, TimeUnit.NANOSECONDS);
        return new Answer(
                response.statusCode(),
                unzipped(response),
                response.headers().firstValue("Retry-After").orElse(null),
                deadline);
    }

    private static void abandon(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            log.debug("The body of an answer that came too slowly could not be closed", e);
        }
    }

    private static InputStream unzipped(HttpResponse<InputStream> response) throws IOException {
        var zipped = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        var empty = response.statusCode() == 204
                || response.headers().firstValueAsLong("Content-Length").orElse(-1) == 0;
        return zipped && !empty ? new GZIPInputStream(response.body(), BUFFER) : response.body();
    }
}
