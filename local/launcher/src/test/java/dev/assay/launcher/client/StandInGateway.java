package dev.assay.launcher.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A gateway that answers what a test tells it to, and remembers what it was asked. */
public final class StandInGateway implements AutoCloseable {

    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final HttpServer server;

    public StandInGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** The answer to a request, for example {@code GET /api/runs}; of several the last one stays. */
    public StandInGateway answer(String request, int status, String body) {
        replies.computeIfAbsent(request, any -> new ArrayDeque<>()).add(new Reply(status, body));
        return this;
    }

    /** Each request with its body. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** What the code under test talks to it with. */
    public Gateway client() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Gateway(address, "token", new Patience(Duration.ZERO, text -> {}));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI();
            var request = exchange.getRequestMethod() + " " + uri.getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + uri + " " + body);
            var waiting = replies.getOrDefault(request, new ArrayDeque<>());
            var reply = waiting.isEmpty()
                    ? new Reply(404, "{\"detail\":\"" + request + " is not expected\"}")
                    : waiting.size() > 1 ? waiting.removeFirst() : waiting.getFirst();
            var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Reply(int status, String body) {}
}
