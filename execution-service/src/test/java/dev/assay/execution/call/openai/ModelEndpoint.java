package dev.assay.execution.call.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A model endpoint that answers as it is told and remembers what it was asked. */
public final class ModelEndpoint implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Script script = request -> Reply.completion("{}");

    /** One request. */
    public record Asked(String path, String authorization, String body) {}

    /** How a request is answered. */
    @FunctionalInterface
    public interface Script {
        Reply answer(Asked request);
    }

    /** One answer; a body of which a part is held back never ends. */
    public record Reply(int status, Map<String, String> headers, String body, boolean heldBack) {

        public static Reply of(int status, String body) {
            return new Reply(status, Map.of(), body, false);
        }

        public static Reply completion(String content) {
            return of(200, """
                    {"model":"m-1","choices":[{"message":{"role":"assistant","content":%s},"finish_reason":"stop"}],
                     "usage":{"prompt_tokens":11,"completion_tokens":7}}""".formatted(dev.assay.contracts.Json.MAPPER.writeValueAsString(content)));
        }

        public Reply with(String header, String value) {
            return new Reply(status, Map.of(header, value), body, heldBack);
        }
    }

    public ModelEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers so from now on. */
    public void answers(Script newScript) {
        script = newScript;
    }

    /** Everything that was asked so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            var request = new Asked(
                    exchange.getRequestURI().getPath(),
                    authorization == null ? "" : authorization,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(request);
            var reply = script.answer(request);
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), body.length + (reply.heldBack() ? 1 : 0));
            exchange.getResponseBody().write(body);
            if (reply.heldBack()) {
                exchange.getResponseBody().flush();
                closed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
