package dev.assay.system;

import dev.assay.contracts.Json;
import dev.assay.contracts.http.DatasetField;
import dev.assay.salesforce.Org;
import dev.assay.salesforce.Patience;
import dev.assay.salesforce.Soql;
import dev.assay.salesforce.auth.JwtBearer;
import dev.assay.salesforce.auth.KeyUnlocking;
import dev.assay.salesforce.auth.PrivateKeys;
import dev.assay.salesforce.wave.Saql;
import dev.assay.salesforce.wave.Wave;
import dev.assay.salesforce.wave.WaveField;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the stand-in org holds, read as any other client would. */
final class StandInOrg {

    private static final int MOST = 10_000;
    private static final List<String> COLUMNS = List.of("Record_ID", "Batch_Name", "Parameter_Name", "Value");

    private final AssaySystem system;
    private final Org org;
    private final Wave wave;

    private StandInOrg(AssaySystem system, Org org) {
        this.system = system;
        this.org = org;
        this.wave = new Wave(org);
    }

    static StandInOrg of(AssaySystem system) throws IOException {
        return new StandInOrg(system, new Org(signIn(system)));
    }

    /** Rows of a dataset with the structured CSV's columns, when they are few. */
    List<List<String>> rows(String dataset) {
        return read(all(dataset).select(COLUMNS).page(0, MOST));
    }

    /** The same for any number of rows, parameter by parameter, in pages that begin after the last record id. */
    List<List<String>> rows(String dataset, List<String> parameters) {
        var rows = new ArrayList<List<String>>();
        var all = all(dataset);
        for (var parameter : parameters) {
            var of = all.where(Saql.identifier("Parameter_Name") + " == " + Saql.string(parameter));
            var page = read(of.select(COLUMNS).orderBy(List.of("Record_ID")).page(0, MOST));
            while (!page.isEmpty()) {
                rows.addAll(page);
                var after = Saql.identifier("Record_ID") + " > "
                        + Saql.string(page.getLast().getFirst());
                page = read(of.where(after)
                        .select(COLUMNS)
                        .orderBy(List.of("Record_ID"))
                        .page(0, MOST));
            }
        }
        return rows;
    }

    /** Every row of a dataset, with these columns, when they are few. */
    List<List<String>> rows(String dataset, String... columns) {
        return read(all(dataset).select(List.of(columns)).page(0, MOST));
    }

    /** How many rows of a dataset meet a condition in the org's own language. */
    long count(String dataset, String condition) {
        return wave.count(all(dataset).where(condition));
    }

    /** What the values of each field are. */
    Map<String, DatasetField.Type> types(String dataset) {
        var found = wave.dataset(dataset);
        return wave.fields(found.id(), Objects.requireNonNull(found.versionId())).stream()
                .collect(
                        Collectors.toMap(WaveField::name, field -> field.field().type()));
    }

    /** Ids of the upload jobs that a dataset has seen. */
    List<String> jobs(String dataset) {
        return new Soql(org)
                .query("SELECT Id FROM InsightsExternalData WHERE EdgemartAlias = " + Soql.literal(dataset)).stream()
                        .map(job -> job.path("Id").asString(""))
                        .toList();
    }

    /** Orders faults to come; see the stand-in's README. */
    void order(List<Map<String, Object>> faults) {
        system.sandbox().put("/control/salesforce", Map.of("faults", faults));
    }

    /** How often a fault was met. */
    long met(String kind) {
        return system.sandbox()
                .get("/control/salesforce", JsonNode.class)
                .path(kind)
                .asLong(0);
    }

    private Saql all(String dataset) {
        var found = wave.dataset(dataset);
        return Saql.load(found.id(), Objects.requireNonNull(found.versionId()));
    }

    private List<List<String>> read(Saql saql) {
        return wave.records(saql).whole().stream().map(StandInOrg::texts).toList();
    }

    private static List<String> texts(@Nullable String[] row) {
        return Arrays.stream(row).map(value -> value == null ? "" : value).toList();
    }

    private static JwtBearer signIn(AssaySystem system) throws IOException {
        var folder = system.home().resolve("data/sandbox");
        var client = Json.MAPPER.readTree(folder.resolve("salesforce-client.json"));
        var url = system.sandbox().base();
        var key = PrivateKeys.read(Files.readAllBytes(folder.resolve("salesforce-private-key.pem")), KeyUnlocking.NONE);
        return new JwtBearer(
                new JwtBearer.SignIn(
                        url,
                        url,
                        client.path("clientId").asString(),
                        client.path("username").asString(),
                        key,
                        "v67.0"),
                Patience.DEFAULT);
    }
}
