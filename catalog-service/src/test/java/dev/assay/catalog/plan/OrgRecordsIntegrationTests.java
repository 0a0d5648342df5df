package dev.assay.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Json;
import dev.assay.contracts.Lane;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.RecordStream;
import dev.assay.contracts.http.StreamedRecord;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** An org's records are read in one order, by everybody who reads them. */
class OrgRecordsIntegrationTests extends OrgTest {

    private final PlanFixture run = new PlanFixture(Lane.BATCH);

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void drawsTheSameSampleAgainAndReadsItByNumber() {
        request(run, new Selection.Sample(300, 5L, null));
        run.allow(300);
        run.awaitState(state -> state.plannedThrough() == 300);
        var drawn = run.awaitTasks(300);
        assertThat(drawn).extracting(RecordTask::recordId).doesNotHaveDuplicates();

        var streamed = stream("Claim_Number", new Selection.Sample(300, 5L, null), null, 280);

        assertThat(streamed).hasSize(20);
        assertThat(streamed.getFirst())
                .isEqualTo(drawn.stream()
                        .filter(task -> task.number() == 280)
                        .findFirst()
                        .orElseThrow()
                        .recordId());
    }

    @Test
    void readsRecordsThatShareAnIdByTheirPlace() {
        trouble("{\"badGatewayNext\": 1, \"truncatedNext\": 1}");
        var streamed = stream("State", new Selection.All(), true, null);

        assertThat(streamed).hasSize(RECORDS).isSorted();
    }

    @Test
    void goesOnAfterPagesThatTheOrgCutShort() {
        trouble("{\"rowCap\": 700}");
        try {
            var streamed = stream("Claim_Number", new Selection.All(), null, null);

            assertThat(streamed).hasSize(RECORDS).isSorted().doesNotHaveDuplicates();
        } finally {
            trouble("{\"rowCap\": 0}");
        }
    }

    @Test
    void asksAgainForAPageWithNothingInIt() {
        trouble("{\"faults\": [{\"kind\": \"fewerRows\", \"path\": \"/wave/query\", \"after\": 3, \"rows\": 0},"
                + " {\"kind\": \"rowsMissing\", \"path\": \"/wave/query\", \"after\": 4, \"rows\": 1}]}");
        var streamed = stream("Claim_Number", new Selection.All(), null, null);

        assertThat(streamed).hasSize(RECORDS).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void saysThatTheVersionWentWhileItWasRead() {
        trouble(
                "{\"oldVersions\": false, \"faults\": [{\"kind\": \"moveVersion\", \"path\": \"/wave/query\", \"after\": 3}]}");
        try {
            assertThat(lines("Claim_Number", new Selection.All(), null, null))
                    .hasSizeLessThan(RECORDS)
                    .last()
                    .asString()
                    .contains("dataset-version-gone", "Run again to take the newest one");
        } finally {
            trouble("{\"oldVersions\": true}");
        }
    }

    /** The ids that a stream of records has, in its order. */
    private List<String> stream(
            String idField, Selection selection, @Nullable Boolean repeatedIds, @Nullable Integer from) {
        return lines(idField, selection, repeatedIds, from).stream()
                .map(line -> Json.MAPPER.readValue(line, StreamedRecord.class).recordId())
                .toList();
    }

    private List<String> lines(
            String idField, Selection selection, @Nullable Boolean repeatedIds, @Nullable Integer from) {
        var asked = new RecordStream(
                claims().id(),
                Objects.requireNonNull(claims().versionId()),
                idField,
                null,
                List.of("Claim_Amount"),
                selection,
                repeatedIds,
                from);
        var lines = TestHttp.client(port, TestTokens.service("export"))
                .post()
                .uri("/internal/sources/org/records")
                .contentType(MediaType.APPLICATION_JSON)
                .body(asked)
                .retrieve()
                .body(byte[].class);
        return new String(Objects.requireNonNull(lines), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
