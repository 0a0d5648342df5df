package dev.assay.launcher.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.http.RunRequest;
import dev.assay.launcher.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayTests {

    private static final String RUN = """
        {"id":"r1","analysisId":"a","analysisVersion":1,"datasetName":"d","datasetVersionId":"v",\
        "selection":{"type":"all"},"connection":"c","baseUrl":"http://x","model":"m","requestedBy":"local",\
        "progress":{"id":"m","at":"2026-01-01T00:00:00Z","runId":"r1","revision":1,"sequence":1,"name":"n",\
        "lane":"batch","state":"running","epoch":0,"planned":0,\
        "counts":{"succeeded":0,"invalid":0,"failed":0,"cancelled":0},"repaired":0,"inputTokens":0,"outputTokens":0,\
        "mayPlanThrough":0,"recordsPerSecond":0.0,"requestedAt":"2026-01-01T00:00:00Z"}}\
        """;

    @TempDir
    private Path folder = Path.of("");

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private HttpServer server = listening();

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void repeatsARequestForARunUnderTheSameKeyUntilItIsAnswered() throws InterruptedException {
        replies.add(new Reply(503, "{\"detail\":\"execution is away\"}"));
        replies.add(new Reply(202, "{\"id\": \"r"));
        replies.add(new Reply(202, RUN));

        var run = gateway().requestRun(new RunRequest("a", 1, null, null, null, null), "key-1");

        assertThat(run.id()).isEqualTo("r1");
        assertThat(seen).hasSize(3).allMatch(request -> request.startsWith("POST /api/runs key-1 Bearer token"));
    }

    @Test
    void waitsForAGatewayThatRestarts() throws InterruptedException, IOException {
        var address = server.getAddress();
        server.stop(0);
        var gateway = gateway();
        var back = Thread.ofPlatform().start(() -> {
            try {
                server = HttpServer.create(address, 0);
                server.createContext("/", this::answer);
                replies.add(new Reply(200, RUN));
                server.start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(gateway.run("r1").id()).isEqualTo("r1");
        back.join();
    }

    @Test
    void asksAgainOnlyWhereThatMayHelp() throws InterruptedException {
        replies.add(new Reply(503, "{\"type\":\"/problems/service-unavailable\",\"detail\":\"Not right now.\"}"));
        replies.add(new Reply(502, "<html>Bad gateway</html>"));
        replies.add(new Reply(200, RUN));
        assertThat(gateway().run("r1").id()).isEqualTo("r1");

        replies.add(new Reply(502, "{\"type\":\"/problems/org-sign-in-refused\",\"detail\":\"Ask for access.\"}"));
        assertThatThrownBy(() -> gateway().run("r1"))
                .isInstanceOf(ProblemReceived.class)
                .hasMessage("Ask for access.");
    }

    @Test
    void givesUpWhenPatienceEnds() {
        server.stop(0);

        assertThatThrownBy(() -> gateway(Duration.ZERO).run("r1")).hasMessageContaining("does not answer");
    }

    @Test
    void tellsEveryBadRow() throws IOException {
        var file = Files.writeString(folder.resolve("bad.csv"), "a,b\n1\n");
        replies.add(new Reply(400, """
            {"type":"/problems/bad-file","detail":"2 rows cannot be taken.","badRows":2,
             "rows":[{"line":2,"message":"1 value, not 2"}]}\
            """));

        assertThatThrownBy(() -> gateway()
                        .datasets()
                        .upload(file, "bad", new Datasets.FileWish("a", false, false, null, null, null, null)))
                .isInstanceOfSatisfying(ProblemReceived.class, problem -> {
                    assertThat(problem.is("bad-file")).isTrue();
                    assertThat(problem.text()).isEqualTo("""
                        2 rows cannot be taken.
                          line 2: 1 value, not 2
                          and 1 more\
                        """);
                });
        assertThat(seen.getFirst()).startsWith("POST /api/sources/files/datasets?name=bad&idField=a&badRows=refuse");
    }

    @Test
    void tellsWhereAPromptIsWrong() {
        replies.add(new Reply(400, """
            {"type":"/problems/invalid-analysis","detail":"The analysis cannot be saved.","problems":[
             {"position":6,"line":1,"column":7,"length":8,"message":"There is no field Narative. Did you mean Narrative?","suggestion":"Narrative"},
             {"path":"/properties/a","message":"no type"}]}\
            """));

        assertThatThrownBy(() -> gateway().analyses())
                .isInstanceOfSatisfying(ProblemReceived.class, problem -> assertThat(problem.text())
                        .isEqualTo("""
                            The analysis cannot be saved.
                              prompt line 1, column 7: There is no field Narative. Did you mean Narrative?
                              /properties/a: no type\
                            """));
    }

    @Test
    void saysThatTheTokenIsAnothers() {
        replies.add(new Reply(401, ""));

        assertThatThrownBy(() -> gateway().sources())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("ASSAY_HOME");
    }

    @Test
    void doesNotMindCancellingWhatHasEnded() throws InterruptedException {
        replies.add(new Reply(409, "{\"detail\":\"The run has ended.\"}"));

        gateway().cancel("r1");

        assertThat(seen).singleElement().asString().startsWith("POST /api/runs/r1/cancel");
    }

    @Test
    void findsNothingWhereThereIsNothing() throws InterruptedException {
        replies.add(new Reply(404, "{\"detail\":\"none\"}"));

        assertThat(gateway().connection("x")).isEmpty();
    }

    @Test
    void streamsAFile() throws InterruptedException {
        replies.add(new Reply(200, "a,b\r\n"));
        var out = new ByteArrayOutputStream();

        gateway()
                .results()
                .file("r1", new Results.FileWish("long", false, null, false), bytes -> bytes.transferTo(out));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a,b\r\n");
        assertThat(seen.getFirst()).startsWith("GET /api/results/r1/file?format=long");
    }

    @Test
    void asksForTheFileThatTheUserWants() throws InterruptedException {
        replies.add(new Reply(200, ""));

        gateway()
                .results()
                .file("r1", new Results.FileWish("wide", true, ExportTarget.Failures.ERROR_ROW, true), bytes -> {});

        assertThat(seen.getFirst())
                .startsWith("GET /api/results/r1/file?format=wide&safe=true&failures=error-row&records=succeeded ");
    }

    @Test
    void saysHowAFileIsToBeRead() throws InterruptedException, IOException {
        var file = Files.writeString(folder.resolve("data.csv"), "a;b\n1;2\n");
        replies.add(new Reply(201, """
            {"sourceId":"files","id":"d","name":"data","label":"data","fields":[]}\
            """));

        gateway().datasets().upload(file, "data", new Datasets.FileWish("a", true, true, "csv", "UTF-16LE", "\t", "'"));

        assertThat(seen.getFirst())
                .startsWith("POST /api/sources/files/datasets?name=data&badRows=skip&format=csv"
                        + "&encoding=UTF-16LE&delimiter=%09&quote=%27 ");
    }

    private Gateway gateway() {
        return gateway(Duration.ofSeconds(60));
    }

    private Gateway gateway(Duration patience) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Gateway(address, "token", new Patience(patience, told::add));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getRequestBody().readAllBytes();
            var reply = replies.isEmpty() ? new Reply(500, "") : replies.removeFirst();
            var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private record Reply(int status, String body) {}
}
