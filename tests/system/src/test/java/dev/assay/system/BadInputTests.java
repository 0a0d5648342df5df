package dev.assay.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody is told who gives the command line something that cannot work. */
class BadInputTests {

    private static AssaySystem system;
    private static Batch batch;

    @BeforeAll
    static void start() {
        system = AssaySystem.up(1, "--records 50 --model.latency.medianMillis 0");
        batch = new Batch(system);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @AfterEach
    void acceptEveryKey() {
        system.sandbox().put("/control/model", Collections.singletonMap("requiredKey", null));
    }

    @Test
    void aBrokenRowIsNamedByItsLine() {
        var ended = runFile("id,text\n1,good\n2,too,many\n3,fine\n", "{{text}}");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).containsIgnoringCase("line 3");
    }

    @Test
    void recordIdsThatAreMissingOrDoubledAreNamedByTheirLines() {
        var ended = runFile("id,text\n1,one\n,none\n1,again\n", "{{text}}");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).containsIgnoringCase("line 3").containsIgnoringCase("line 4");
    }

    @Test
    void anUnknownFieldIsNamedWithItsPlaceAndASuggestion() {
        var ended = runFile("id,text\n1,one\n", "Judge {{texd}}");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("texd").contains("column 7").contains("text");
    }

    @Test
    void aDatasetWithoutRecordsIsSaidToBeEmpty() {
        var ended = runFile("id,text\n", "{{text}}");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("no rows beside its header");
    }

    @Test
    void aSchemaThatIsNoneIsRefused() throws IOException {
        var schema = Files.writeString(system.home().resolve("schema.json"), "{\"type\": \"objekt\"}");

        var ended = runFile("id,text\n1,one\n", "{{text}}", schema);

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("/type: does not have a value in the enumeration");
    }

    @Test
    void aNameThatIsNotFoundIsSaidBeforeAnythingIsCalled() {
        system.sandbox().post("/control/model/reset", Map.of());

        var ended = batch.start("x", "--names", "Nobody Of This Name").await();

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("Nobody Of This Name");
        assertThat(system.sandbox().text("/control/model")).contains("\"calls\":0");
    }

    @Test
    void aDatasetThatIsNotThereIsSaid() {
        var ended = system.call(
                "run",
                "--dataset",
                "Insurance_Klaims",
                "--id-field",
                "Claim_Number",
                "--prompt",
                Batch.resource("prompt.txt").toString(),
                "--schema",
                Batch.resource("schema.json").toString(),
                "--connection",
                "sandbox",
                "--json");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("Insurance_Klaims");
    }

    @Test
    void aWrongKeyPausesTheRunInsteadOfFailingEveryRecord() {
        system.sandbox().put("/control/model", Map.of("requiredKey", "right"));

        var ended = batch.start("x").await();

        assertThat(ended.exit()).isEqualTo(5);
        assertThat(ended.err()).containsIgnoringCase("key").contains("sandbox");
        assertThat(ended.result().failed()).isZero();
    }

    @Test
    void anEndpointThatCannotBeReachedPausesTheRun() {
        var ended = system.call(
                "run",
                "--dataset",
                "Insurance_Claims",
                "--id-field",
                "Claim_Number",
                "--prompt",
                Batch.resource("prompt.txt").toString(),
                "--schema",
                Batch.resource("schema.json").toString(),
                "--provider",
                "openai-compatible",
                "--base-url",
                "http://127.0.0.1:1/v1",
                "--model",
                "any",
                "--out",
                batch.file("unreachable").toString(),
                "--json");

        assertThat(ended.exit()).isEqualTo(5);
        assertThat(ended.err()).contains("127.0.0.1:1");
    }

    private Command.Ended runFile(String csv, String prompt) {
        return runFile(csv, prompt, Batch.resource("schema.json"));
    }

    private Command.Ended runFile(String csv, String prompt, Path schema) {
        try {
            Path data = Files.writeString(Files.createTempFile(system.home(), "data", ".csv"), csv);
            Path template = Files.writeString(Files.createTempFile(system.home(), "prompt", ".txt"), prompt);
            return system.call(
                    "run",
                    "--file",
                    data.toString(),
                    "--id-field",
                    "id",
                    "--prompt",
                    template.toString(),
                    "--schema",
                    schema.toString(),
                    "--connection",
                    "sandbox",
                    "--out",
                    batch.file("out").toString(),
                    "--json");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
