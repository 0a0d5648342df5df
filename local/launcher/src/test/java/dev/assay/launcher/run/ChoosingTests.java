package dev.assay.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.Json;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.launcher.client.StandInGateway;
import dev.assay.launcher.filter.Filter;
import dev.assay.launcher.up.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChoosingTests {

    private static final AnalysisDraft DRAFT = new AnalysisDraft(
            "Claims", "org", "ds", "Id", "Name", "", Json.MAPPER.createObjectNode(), "c", null, null, null, null);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final StandInGateway gateway = new StandInGateway();

    @BeforeEach
    void describeTheDataset() {
        gateway.answer("GET /api/sources/org/datasets/ds", 200, """
            {"sourceId":"org","id":"ds","name":"Claims","label":"Claims",
             "fields":[{"name":"Amount","label":"Amount","type":"number"}]}\
            """);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void showsHowManyRecordsMeetAFilter() throws InterruptedException {
        gateway.answer("POST /api/sources/org/datasets/ds/count", 200, "{\"records\":1234,\"all\":5000}");

        var selection = selection(new Choice.Met(List.of(Filter.parse("Amount >= 100")), null, 10, 7L));

        var condition = new FieldCondition("Amount", FieldCondition.Operator.AT_LEAST, "100", null);
        assertThat(selection).isEqualTo(new Selection.Sample(10, 7L, List.of(condition)));
        assertThat(said).hasToString("1,234 of 5,000 records meet Amount >= 100.\n");
        assertThat(gateway.asked().getLast())
                .endsWith("/count {\"filter\":[{\"field\":\"Amount\",\"operator\":\"at-least\",\"value\":\"100\"}]}");
    }

    @Test
    void doesNotRunOverNothing() {
        gateway.answer("POST /api/sources/org/datasets/ds/count", 200, "{\"records\":0,\"all\":5000}");

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
        assertThat(gateway.asked().getLast()).endsWith("/lookup {\"field\":\"Name\",\"pasted\":\"b,a,b\"}");
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
        gateway.answer(
                "POST /api/sources/org/datasets/ds/lookup",
                200,
                "{\"matched\":" + matched + ",\"ambiguous\":" + ambiguous + ",\"notFound\":" + notFound
                        + ",\"repeated\":" + repeated + "}");
    }

    private Selection selection(Choice choice) throws InterruptedException {
        var screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        return new Choosing(gateway.client().datasets(), screen).selection(choice, DRAFT);
    }
}
