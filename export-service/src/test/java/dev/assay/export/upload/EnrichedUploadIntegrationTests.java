package dev.assay.export.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.EnrichedTarget.Operation;
import dev.assay.contracts.ParameterType;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.export.enriched.ASource;
import dev.assay.export.enriched.EnrichedContent;
import dev.assay.export.outcome.StoredRuns;
import dev.assay.export.run.Kind;
import dev.assay.export.run.StoredExports;
import dev.assay.export.run.Upload;
import dev.assay.salesforce.externaldata.ExternalData;
import dev.assay.testing.Infrastructure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Deliveries of runs as datasets of their own, to an org that checks them. */
class EnrichedUploadIntegrationTests {

    private static final List<String> PARAMETERS = List.of("amount", "closed on", "note", "Record ID");
    private static final List<ParameterType> TYPES =
            List.of(ParameterType.NUMBER, ParameterType.DATE, ParameterType.TEXT, ParameterType.TEXT);

    @TempDir
    private static Path data;

    private static MongoTemplate store;
    private static SandboxOrg sandbox;

    private final ASource source = new ASource(Map.of("State", ParameterType.TEXT, "Filed", ParameterType.DATE))
            .with(0, "C-0", Map.of("State", "CA", "Filed", "2026-01-31"))
            .with(1, "C-1", Map.of("State", "N\"Y"))
            .with(2, "C-2", Map.of("State", "TX", "Filed", "no date"));

    @BeforeAll
    static void open() throws IOException {
        store = new MongoTemplate(MongoClients.create(Infrastructure.store()), "enriched-uploads");
        sandbox = new SandboxOrg(data);
    }

    @AfterAll
    static void close() {
        sandbox.close();
        store.getDb().drop();
    }

    @Test
    void makeADatasetWithATypedColumnPerField() {
        var end = deliver(
                "typed",
                "Enriched_typed",
                Operation.OVERWRITE,
                List.of("State", "Filed"),
                "{\"amount\":12.50,\"closed on\":\"2026-11-28T10:00:00+01:00\",\"note\":[1,\"two\"],\"Record"
                        + " ID\":\"x\"}",
                "{\"amount\":null,\"note\":\"=1\"}",
                "{\"amount\":\"much\",\"closed on\":\"soon\",\"note\":null,\"extra\":1}");

        assertThat(end.state()).as("%s", end.reason()).isEqualTo(UploadState.UPLOADED);
        assertThat(end.rowsFound()).isEqualTo(3);
        assertThat(end.rowsWarned()).isEqualTo(1);
        assertThat(end.reason().code()).isEqualTo("values-changed");
        assertThat(end.reason().message())
                .contains(
                        "1 × a value of 'amount' that is no number",
                        "1 × a value of 'closed on' that is no date in ISO form, first in record C-2",
                        "1 × a value of 'Filed' that is no date",
                        "fields that the schema does not name");
        var rows = sandbox.rows(
                "Enriched_typed",
                List.of("Record_ID", "State", "amount", "closed_on_sec_epoch", "note", "Record_ID_2"));
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().subList(0, 2)).containsExactly("C-0", "CA");
        assertThat(new BigDecimal(rows.getFirst().get(2))).isEqualByComparingTo("12.5");
        assertThat(new BigDecimal(rows.getFirst().get(3)))
                .isEqualByComparingTo(
                        String.valueOf(Instant.parse("2026-11-28T09:00:00Z").getEpochSecond()));
        assertThat(rows.getFirst().subList(4, 6)).containsExactly("[1,\"two\"]", "x");
        assertThat(rows.get(1)).containsExactly("C-1", "N\"Y", null, null, "=1", null);
        assertThat(rows.get(2)).containsExactly("C-2", "TX", null, null, null, null);
    }

    @Test
    void replaceRecordsWithTheSameId() {
        assertThat(deliver(
                                "first",
                                "Enriched_upserted",
                                Operation.UPSERT,
                                List.of(),
                                "{\"note\":\"a\"}",
                                "{\"note\":\"b\"}")
                        .rowsFound())
                .isEqualTo(2);

        var end = deliver(
                "second",
                "Enriched_upserted",
                Operation.UPSERT,
                List.of(),
                "{\"note\":\"new\"}",
                "{\"note\":\"b\"}",
                "{\"note\":\"added\"}");

        assertThat(end.state()).as("%s", end.reason()).isEqualTo(UploadState.UPLOADED);
        assertThat(end.rowsFound()).isEqualTo(3);
        assertThat(sandbox.rows("Enriched_upserted", List.of("Record_ID", "note")))
                .containsExactly(List.of("C-0", "new"), List.of("C-1", "b"), List.of("C-2", "added"));
    }

    @Test
    void takeOverHowTheDatasetKeepsNumbers() {
        deliver("whole", "Enriched_scales", Operation.OVERWRITE, List.of(), "{\"amount\":5}", "{\"amount\":7}");

        var end = deliver(
                "parted",
                "Enriched_scales",
                Operation.UPSERT,
                List.of(),
                "{\"amount\":5.0}",
                "{\"amount\":1.25}",
                "{\"amount\":2.5}");

        assertThat(end.state()).as("%s", end.reason()).isEqualTo(UploadState.UPLOADED);
        assertThat(end.rowsWarned()).isEqualTo(2);
        assertThat(end.reason().code()).isEqualTo("values-changed");
        assertThat(end.reason().message())
                .isEqualTo(
                        "2 × a value of 'amount' that was rounded to the 0 digits after the point that the dataset keeps, first in record C-1.");
        assertThat(end.order().columns())
                .filteredOn(column -> column.name().equals("amount"))
                .allMatch(column -> column.scale() == 0);
        assertThat(sandbox.rows("Enriched_scales", List.of("Record_ID", "amount")))
                .extracting(row -> new BigDecimal(row.get(1)).intValueExact())
                .containsExactly(5, 1, 3);
    }

    @Test
    void keepTheDigitsOfADatasetThatHasMoreThanTheValues() {
        deliver("fine", "Enriched_digits", Operation.OVERWRITE, List.of(), "{\"amount\":0.125}", "{\"amount\":7}");

        var end = deliver("coarse", "Enriched_digits", Operation.UPSERT, List.of(), "{\"amount\":2}");

        assertThat(end.state()).as("%s", end.reason()).isEqualTo(UploadState.UPLOADED);
        assertThat(end.reason()).isNull();
        assertThat(end.order().columns())
                .filteredOn(column -> column.name().equals("amount"))
                .allMatch(column -> column.scale() == 3);
    }

    @Test
    void refuseToAddNumbersToADatasetThatCannotTellHowItKeepsThem() {
        var end = deliver("foreign", "Insurance_Claims", Operation.UPSERT, List.of(), "{\"amount\":2}");

        assertThat(end.state()).isEqualTo(UploadState.FAILED);
        assertThat(end.reason().code()).isEqualTo("dataset-differs");
        assertThat(end.reason().message()).contains("knows no upload that made Insurance_Claims");
    }

    @Test
    void nameTheFieldThatIsTooLong() {
        var end = deliver(
                "long", "Enriched_long", Operation.OVERWRITE, List.of(), "{\"note\":\"" + "x".repeat(32_001) + "\"}");

        assertThat(end.reason().code()).isEqualTo("value-too-long");
        assertThat(end.reason().message()).startsWith("Record C-0: 'note' has 32,001 characters");
    }

    @Test
    void refuseFieldsThatTheSourceDoesNotHave() {
        var end = deliver("unknown", "Enriched_unknown", Operation.OVERWRITE, List.of("Region"), "{\"note\":\"a\"}");

        assertThat(end.state()).isEqualTo(UploadState.FAILED);
        assertThat(end.reason().code()).isEqualTo("unknown-field");
        assertThat(end.reason().message()).contains("'Region'");
        assertThat(end.jobId()).isNull();
    }

    private Upload deliver(
            String runId, String dataset, Operation operation, List<String> fields, String... responses) {
        StoredRuns.store(store, runId, List.of(responses));
        var target = new EnrichedTarget("sandbox", dataset, "Enriched", null, operation, fields, null);
        var uploads =
                new Uploads(StoredExports.waiting(store, runId, PARAMETERS, TYPES, target, false, responses.length));
        var export = uploads.takeOver(runId, Kind.ENRICHED, 1).orElseThrow();
        var order = export.upload(Kind.ENRICHED).order();
        var content = new EnrichedContent(
                export, order, StoredRuns.outcomes(store), source, new OrgScales(sandbox.org), "null");
        return new Uploading(
                        export,
                        Kind.ENRICHED,
                        content,
                        uploads,
                        new ExternalData(sandbox.org),
                        new TargetDataset(
                                sandbox.org,
                                target.dataset(),
                                order.destination().operation(),
                                content),
                        SandboxOrg.PROPERTIES)
                .toItsEnd();
    }
}
