package dev.assay.gateway.route;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.gateway.GatewayIntegrationTest;
import dev.assay.gateway.Upstream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Bodies pass while they are written: each side waits for the begin to arrive before it sends the rest. */
class StreamingIntegrationTests extends GatewayIntegrationTest {

    private static final int PART = 1 << 20;
    private static final int PARTS = 200;
    private static final int PATIENCE_SECONDS = 60;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void downloadsArriveWhileTheServiceStillWrites() throws Exception {
        var firstPartArrived = new CountDownLatch(1);
        UPSTREAM.at("/api/results/1/file", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(part());
            exchange.getResponseBody().flush();
            await(firstPartArrived);
            for (int i = 1; i < PARTS; i++) {
                exchange.getResponseBody().write(part());
            }
        });

        var answer = client.send(request("/api/results/1/file").build(), BodyHandlers.ofInputStream());

        try (var body = answer.body()) {
            assertThat(body.readNBytes(PART)).hasSize(PART);
            firstPartArrived.countDown();
            assertThat(count(body)).isEqualTo((long) PART * (PARTS - 1));
        }
    }

    @Test
    void uploadsReachTheServiceWhileTheyAreStillSent() throws Exception {
        var firstPartArrived = new CountDownLatch(1);
        UPSTREAM.at("/api/sources/files/datasets", exchange -> {
            var begin = exchange.getRequestBody().readNBytes(PART / 4);
            firstPartArrived.countDown();
            var rest = count(exchange.getRequestBody());
            Upstream.answer(exchange, 201, "text/plain", String.valueOf(begin.length + rest));
        });
        var body = new InputStream() {
            private int sent;

            @Override
            public int read() {
                throw new UnsupportedOperationException("read in parts");
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (sent == PART) {
                    await(firstPartArrived);
                }
                var next = Math.min(length, Math.min(PART - sent % PART, PART * PARTS - sent));
                if (next == 0) {
                    return -1;
                }
                Arrays.fill(target, offset, offset + next, (byte) 'x');
                sent += next;
                return next;
            }
        };

        var answer = client.send(
                request("/api/sources/files/datasets?name=large")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofInputStream(() -> body))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(String.valueOf((long) PART * PARTS));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).header("Authorization", "Bearer " + COMMAND_TOKEN);
    }

    private static byte[] part() {
        var part = new byte[PART];
        Arrays.fill(part, (byte) 'x');
        return part;
    }

    private static long count(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, SECONDS)) {
                throw new IllegalStateException("The other side never got what was sent: something holds the body.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
