package dev.assay.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.contracts.http.SourceAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class OrgTests {

    private static final Patience QUICK =
            new Patience(4, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(20));

    private final Queue<Scripted> script = new ConcurrentLinkedQueue<>();
    private final Queue<Map<String, List<String>>> seen = new ConcurrentLinkedQueue<>();
    private final AtomicInteger renewals = new AtomicInteger();
    private volatile String validToken = "token-0";
    private HttpServer server;
    private Org org;

    private record Scripted(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        org = org(QUICK);
    }

    private Org org(Patience patience) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Org(
                renew -> new SourceAccess(
                        url, "token-" + (renew ? renewals.incrementAndGet() : renewals.get()), "v67.0"),
                patience);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksForPlainTextAndRelativeToTheVersion() {
        assertThat(org.get("/wave/datasets?q=x").path("path").asString())
                .isEqualTo("/services/data/v67.0/wave/datasets");
        assertThat(seen.element()).containsEntry("X-chatter-entity-encoding", List.of("false"));
    }

    @Test
    void givesUpAnAnswerThatStopsInTheMiddle() {
        var over = new CompletableFuture<Void>();
        server.createContext("/services/data/v67.0/stalled", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"half".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            over.join();
            exchange.close();
        });
        var hurried = org(new Patience(2, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(300)));

        assertThatThrownBy(() -> hurried.get("/stalled"))
                .isInstanceOf(OrgFailure.class)
                .hasMessageContaining(
                        "gave no whole answer to GET /stalled: the connection broke, or nothing came in time");
        over.complete(null);
    }

    @Test
    void asksAgainWhenAnAnswerHasLessThanThereIs() {
        var asked = new AtomicInteger();
        var answer = org.ask("/wave/query", JsonNodeFactory.instance.objectNode(), body -> {
            if (asked.incrementAndGet() < 3) {
                throw new ShortAnswer("it has 0 records where there are 2 or more");
            }
            return Answer.json(body);
        });

        assertThat(answer.isObject()).isTrue();
        assertThatThrownBy(() -> org.ask("/wave/query", JsonNodeFactory.instance.objectNode(), body -> {
                    throw new ShortAnswer("it has 0 records where there are 2 or more");
                }))
                .isInstanceOfSatisfying(OrgFailure.class, failure -> assertThat(failure.lasting())
                        .isFalse())
                .hasMessageContaining("gave no whole answer to POST /wave/query: it has 0 records");
    }

    @Test
    void unzipsWhatComesZipped() {
        var text = "many words ".repeat(100_000);
        server.createContext("/services/data/v67.0/zipped", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (var zip = new GZIPOutputStream(exchange.getResponseBody())) {
                zip.write(("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
            }
        });

        assertThat(org.get("/zipped").path("text").asString()).isEqualTo(text);
    }

    @Test
    void renewsARefusedTokenOnceForAllCallers() throws InterruptedException {
        validToken = "token-1";
        var callers = IntStream.range(0, 20)
                .mapToObj(i -> Thread.ofVirtual().start(() -> org.get("/wave")))
                .toList();
        for (var caller : callers) {
            caller.join();
        }

        assertThat(renewals).hasValue(1);
        assertThat(org.get("/wave").isObject()).isTrue();
    }

    @Test
    void givesUpWhenTheRenewedTokenIsRefusedToo() {
        validToken = "none";

        assertThatThrownBy(() -> org.get("/wave"))
                .isInstanceOfSatisfying(OrgFailure.class, failure -> {
                    assertThat(failure.status()).isEqualTo(401);
                    assertThat(failure.lasting()).isTrue();
                    assertThat(failure.signInRefused()).isTrue();
                })
                .hasMessageContaining("Session expired or invalid (INVALID_SESSION_ID). A new token was refused too.");
        assertThat(renewals).hasValue(1);
    }

    @Test
    void repeatsWhatMayHeal() {
        script.add(new Scripted(503, "<html>down</html>"));
        script.add(new Scripted(429, ""));
        script.add(new Scripted(
                403,
                "[{\"errorCode\":\"REQUEST_LIMIT_EXCEEDED\",\"message\":\"ConcurrentPerOrgLongTxn Limit"
                        + " exceeded.\"}]"));

        assertThat(org.get("/wave").isObject()).isTrue();
        assertThat(seen).hasSize(4);
    }

    @Test
    void doesNotRepeatWhenTheDayIsUsedUp() {
        script.add(new Scripted(
                403, "[{\"errorCode\":\"REQUEST_LIMIT_EXCEEDED\",\"message\":\"TotalRequests Limit exceeded.\"}]"));

        assertThatThrownBy(() -> org.get("/wave"))
                .isInstanceOfSatisfying(OrgFailure.class, failure -> {
                    assertThat(failure.dailyLimit()).isTrue();
                    assertThat(failure.signInRefused()).isFalse();
                    assertThat(failure.body()).startsWith("[{").contains("REQUEST_LIMIT_EXCEEDED");
                })
                .hasMessageContaining("TotalRequests Limit exceeded.")
                .hasMessageContaining("or have the limit raised, and try again.");
        assertThat(seen).hasSize(1);
    }

    @Test
    void doesNotRepeatAPostThatMayHaveHappened() {
        script.add(new Scripted(502, ""));

        assertThatThrownBy(() -> org.post("/sobjects/X", JsonNodeFactory.instance.objectNode()))
                .isInstanceOfSatisfying(OrgFailure.class, failure -> {
                    assertThat(failure.mayHaveHappened()).isTrue();
                    assertThat(failure.lasting()).isFalse();
                });
        assertThat(seen).hasSize(1);
    }

    @Test
    void saysWhatAGatewaysPageMeans() {
        script.add(new Scripted(502, "<html>Bad Gateway</html>"));

        assertThatThrownBy(() -> org.post("/sobjects/X", JsonNodeFactory.instance.objectNode()))
                .hasMessageContaining(
                        "with 502: no error that can be read. The org, or a gateway before it, is not available")
                .hasMessageEndingWith("Try again later.");
    }

    @Test
    void repeatsAQuestionWhoseAnswerIsCutOff() {
        script.add(new Scripted(200, "{\"records\":["));

        assertThat(org.ask("/wave/query", JsonNodeFactory.instance.objectNode()).isObject())
                .isTrue();
        assertThat(seen).hasSize(2);
    }

    @Test
    void followsTheNextPagesOfAQuery() {
        script.add(new Scripted(
                200, "{\"records\":[{\"Id\":\"1\"}],\"nextRecordsUrl\":\"/services/data/v67.0/query/2\"}"));
        script.add(new Scripted(200, "{\"records\":[{\"Id\":\"2\"}],\"done\":true}"));

        assertThat(new Soql(org).query("SELECT Id FROM X WHERE Name = " + Soql.literal("O'Hara")))
                .extracting(record -> record.path("Id").asString())
                .containsExactly("1", "2");
    }

    private void answer(HttpExchange exchange) throws IOException {
        seen.add(Map.copyOf(exchange.getRequestHeaders()));
        exchange.getRequestBody().readAllBytes();
        var next = script.poll();
        if (!exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer " + validToken)) {
            next = new Scripted(
                    401, "[{\"message\":\"Session expired or invalid\",\"errorCode\":\"INVALID_SESSION_ID\"}]");
        } else if (next == null) {
            next = new Scripted(200, "{\"path\":\"" + exchange.getRequestURI().getPath() + "\"}");
        }
        var body = next.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(next.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
