package dev.assay.export.upload;

import dev.assay.contracts.Json;
import dev.assay.salesforce.Org;
import dev.assay.salesforce.Patience;
import dev.assay.salesforce.auth.JwtBearer;
import dev.assay.salesforce.auth.KeyUnlocking;
import dev.assay.salesforce.auth.PrivateKeys;
import dev.assay.salesforce.wave.Saql;
import dev.assay.salesforce.wave.Wave;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** The org that everybody's local Assay uploads to, which checks metadata and parts as strictly as it can. */
final class SandboxOrg implements AutoCloseable {

    static final UploadProperties PROPERTIES = new UploadProperties(
            DataSize.ofKilobytes(10),
            Duration.ofMillis(20),
            Duration.ofMillis(5),
            Duration.ofMillis(100),
            Duration.ofMinutes(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(100),
            50,
            "null");

    private static final Patience SHORT =
            new Patience(6, Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(20));

    private final Sandbox sandbox;
    private final String url;
    final Org org;

    SandboxOrg(Path data) throws IOException {
        sandbox = Sandbox.start(SandboxOptions.parse(
                "--data", data.toString(), "--records", "10", "--salesforce.processingMillis", "20"));
        url = "http://127.0.0.1:" + sandbox.port();
        var client = Json.MAPPER.readTree(data.resolve("salesforce-client.json"));
        var key = PrivateKeys.read(Files.readAllBytes(data.resolve("salesforce-private-key.pem")), KeyUnlocking.NONE);
        org = new Org(
                new JwtBearer(
                        new JwtBearer.SignIn(
                                url,
                                url,
                                client.path("clientId").asString(),
                                client.path("username").asString(),
                                key,
                                "v67.0"),
                        SHORT),
                SHORT);
    }

    /** Changes how the org behaves. */
    void behaves(String settings) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/control/salesforce"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(settings))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        }
    }

    /** The rows of a dataset's newest version, in the order of the first column. */
    List<List<@Nullable String>> rows(String dataset, List<String> columns) {
        var wave = new Wave(org);
        var there = wave.dataset(dataset);
        var query = Saql.load(there.id(), String.valueOf(there.versionId()))
                .select(columns)
                .orderBy(columns.subList(0, 1))
                .page(0, 10_000);
        return wave.records(query).whole().stream().map(Arrays::asList).toList();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
