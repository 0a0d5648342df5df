package dev.assay.system;

import dev.assay.contracts.Json;
import dev.assay.salesforce.Org;
import dev.assay.salesforce.Patience;
import dev.assay.salesforce.auth.JwtBearer;
import dev.assay.salesforce.auth.KeyUnlocking;
import dev.assay.salesforce.auth.PrivateKeys;
import dev.assay.salesforce.wave.Saql;
import dev.assay.salesforce.wave.Wave;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;

/** What an org holds after an upload, read as any other client would. */
final class UploadedRows {

    private static final int MOST = 10_000;
    private static final List<String> COLUMNS = List.of("Record_ID", "Batch_Name", "Parameter_Name", "Value");

    private UploadedRows() {}

    static List<List<String>> of(AssaySystem system, String name) throws IOException {
        var wave = new Wave(new Org(signIn(system)));
        var dataset = wave.dataset(name);
        var version = Objects.requireNonNull(dataset.versionId());
        return wave.records(Saql.load(dataset.id(), version).select(COLUMNS).page(0, MOST)).stream()
                .map(row -> COLUMNS.stream()
                        .map(column -> row.path(column).asString(""))
                        .toList())
                .toList();
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
