package dev.assay.export.upload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.contracts.http.SourceAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** An org as far as uploads need one; also lends access to itself. Everything happens in one thread, call by call. */
public final class OrgStandIn implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ROOT = "/services/data/v67.0";

    private final HttpServer server;
    private final JobsStandIn jobs = new JobsStandIn();
    private final CatalogStandIn catalog = new CatalogStandIn();
    private volatile Fault fault = (call, point) -> Fault.Effect.NONE;
    private int calls;

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

    void faults(Fault next) {
        fault = next;
    }

    /** What catalog-service says of the runs' dataset from now on. */
    synchronized void describes(String dataset) {
        catalog.dataset = dataset;
    }

    /** What catalog-service answers when it is asked for the runs' records; 200 gives them. */
    synchronized void recordsAnswer(int status, String problem) {
        catalog.status = status;
        catalog.refusal = problem;
    }

    synchronized void loses(int rows) {
        jobs.rowsToLose = rows;
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

    synchronized List<JobsStandIn.Job> jobs() {
        return List.copyOf(jobs.jobs.values());
    }

    synchronized JobsStandIn.Job job(String dataset) {
        return jobs.jobs.values().stream()
                .filter(job -> job.dataset.equals(dataset))
                .findFirst()
                .orElseThrow();
    }

    synchronized List<List<String>> rows(String dataset) {
        return jobs.rows(dataset);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/api/sources/")) {
            send(exchange, 200, catalog.dataset);
            return;
        }
        if (path.endsWith("/records")) {
            catalog.records(exchange);
            return;
        }
        if (path.startsWith("/internal/sources/nope/")) {
            send(
                    exchange,
                    404,
                    "{\"type\":\"/problems/source-not-found\",\"detail\":\"There is no Salesforce source 'nope'.\"}");
            return;
        }
        if (path.startsWith("/internal/sources/locked/")) {
            send(
                    exchange,
                    502,
                    "{\"type\":\"/problems/org-sign-in-refused\",\"detail\":\"Unlock the user in Setup, Users.\"}");
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
        var reply = jobs.reply(
                path.substring(ROOT.length()),
                String.valueOf(exchange.getRequestURI().getRawQuery()),
                body.length == 0 ? JSON.missingNode() : JSON.readTree(body));
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
