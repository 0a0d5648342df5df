package dev.assay.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.Json;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.launcher.client.Gateway;
import dev.assay.launcher.client.Patience;
import dev.assay.launcher.filter.Filter;
import dev.assay.launcher.up.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChoosingTests {

    private static final AnalysisDraft DRAFT = new AnalysisDraft(
            "Claims", "org", "ds", "Id", "Name", "", Json.MAPPER.createObjectNode(), "c", null, null, null, null);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Map<String, String> replies = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final HttpServer server = listening();

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        replies.put("/api/sources/org/datasets/ds", """
                {"sourceId":"org","id":"ds","name":"Claims","label":"Claims",
                 "fields":[{"name":"Amount","label":"Amount","type":"number"}]}""");
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                var reply = replies.getOrDefault(exchange.getRequestURI().getPath(), "{}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, reply.length);
                exchange.getResponseBody().write(reply);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void showsHowManyRecordsMeetAFilter() throws InterruptedException {
        replies.put("/api/sources/org/datasets/ds/count", "{\"records\":1234,\"all\":5000}");

        var selection = selection(new Choice.Met(List.of(Filter.parse("Amount >= 100")), null, 10, 7L));

        var condition = new FieldCondition("Amount", FieldCondition.Operator.AT_LEAST, "100", null);
        assertThat(selection).isEqualTo(new Selection.Sample(10, 7L, List.of(condition)));
        assertThat(said).hasToString("1,234 of 5,000 records meet Amount >= 100.\n");
        assertThat(asked.getLast())
                .isEqualTo("{\"filter\":[{\"field\":\"Amount\",\"operator\":\"at-least\",\"value\":\"100\"}]}");
    }

    @Test
    void doesNotRunOverNothing() {
        replies.put("/api/sources/org/datasets/ds/count", "{\"records\":0,\"all\":5000}");

        assertThatThrownBy(() -> selection(new Choice.Met(List.of(Filter.parse("Amount > 9")), null, null, null)))
                .hasMessageContaining("nothing to run over");
    }

    @Test
    void showsTheSeedThatItMadeUp() throws InterruptedException {
        var selection = (Selection.Sample) selection(new Choice.Met(List.of(), null, 10, null));

        assertThat(said).hasToString("The sample is drawn with --seed " + selection.seed() + ".\n");
    }

    @Test
    void takesAListInItsOrder() throws InterruptedException {
        lookup("[\"b\",\"a\"]", "[]", "[]", "[\"b\"]");

        assertThat(selection(new Choice.Listed(Choice.By.NAMES, "b,a,b", false)))
                .isEqualTo(new Selection.Names(List.of("b", "a")));
        assertThat(asked.getLast()).isEqualTo("{\"field\":\"Name\",\"pasted\":\"b,a,b\"}");
        assertThat(said).hasToString("""
                Looked up in Name: 2 matched, 0 ambiguous, 0 not found, 1 given more than once.
                  given more than once, taken once: b
                """);
    }

    @Test
    void refusesAListThatDoesNotMatch() {
        lookup("[\"a\"]", "[\"b\"]", "[\"c\"]", "[]");

        assertThatThrownBy(() -> selection(new Choice.Listed(Choice.By.IDS, "a,b,c", false)))
                .hasMessageContaining("--skip-unmatched");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("ambiguous, several records have it: b")
                .contains("not found: c");
    }

    @Test
    void leavesOutWhatDoesNotMatchIfTheUserSaysSo() throws InterruptedException {
        lookup("[\"a\"]", "[\"b\"]", "[\"c\"]", "[]");

        assertThat(selection(new Choice.Listed(Choice.By.IDS, "a,b,c", true)))
                .isEqualTo(new Selection.Ids(List.of("a")));
    }

    private void lookup(String matched, String ambiguous, String notFound, String repeated) {
        replies.put(
                "/api/sources/org/datasets/ds/lookup",
                "{\"matched\":" + matched + ",\"ambiguous\":" + ambiguous + ",\"notFound\":" + notFound
                        + ",\"repeated\":" + repeated + "}");
    }

    private Selection selection(Choice choice) throws InterruptedException {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var gateway = new Gateway(address, "token", new Patience(Duration.ZERO, text -> {}));
        var screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        return new Choosing(gateway.datasets(), screen).selection(choice, DRAFT);
    }
}
