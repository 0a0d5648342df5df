package dev.assay.launcher.up;

import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.Json;
import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.ConnectionSettings;
import dev.assay.contracts.http.ModelSettings;
import dev.assay.contracts.http.SalesforceSourceSettings;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Gateway;
import dev.assay.launcher.client.ProblemReceived;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Fills in what a first visitor works with: the stand-ins as source and connection, and an analysis over sample claims. */
public final class Samples {

    /** The name of the sample analysis. */
    public static final String ANALYSIS = "Sample: insurance claims";

    /** The stand-in's name, as a source and as a connection. */
    public static final String SANDBOX = "sandbox";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;

    private final LocalSystem system;
    private final Screen screen;

    Samples(LocalSystem system, Screen screen) {
        this.system = system;
        this.screen = screen;
    }

    /** What is there already stays as it is, except for the stand-ins' addresses. */
    void ensure() throws InterruptedException {
        screen.show("Filling in the samples …");
        var gateway = system.gateway(PATIENCE, screen);
        var sandbox = "http://127.0.0.1:" + system.ports().of("sandbox");
        try {
            putSource(gateway, source(sandbox));
            gateway.putConnection(
                    SANDBOX, new ConnectionSettings("openai-compatible", sandbox + "/v1", "sandbox-large", null, null));
            addAnalysis(gateway);
        } catch (ProblemReceived e) {
            throw Trouble.error("The samples could not be filled in: " + e.text());
        }
    }

    /** Another command may be doing the same at this moment. */
    private static void putSource(Gateway gateway, SalesforceSourceSettings source) throws InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                gateway.putSource(SANDBOX, source);
                return;
            } catch (ProblemReceived e) {
                if (e.status() != 409 || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static void addAnalysis(Gateway gateway) throws InterruptedException {
        for (var analysis : gateway.analyses()) {
            if (analysis.draft().name().equals(ANALYSIS)) {
                return;
            }
        }
        var dataset = gateway.datasets().dataset(SANDBOX, "Insurance_Claims");
        gateway.newAnalysis(new AnalysisDraft(
                ANALYSIS,
                SANDBOX,
                dataset.id(),
                "Claim_Number",
                "Claimant_Name",
                resource("prompt.txt"),
                Json.MAPPER.readTree(resource("schema.json")),
                SANDBOX,
                ModelSettings.DEFAULTS,
                new ExportTarget(SANDBOX, "Structured_Response", null, ExportTarget.Operation.APPEND),
                null,
                null));
    }

    /** As the stand-in wrote it down for its client. */
    private SalesforceSourceSettings source(String sandbox) {
        var folder = system.home().data("sandbox");
        var client = Json.MAPPER.readTree(content(folder.resolve("salesforce-client.json")));
        return new SalesforceSourceSettings(
                "Sandbox org",
                sandbox,
                null,
                text(client, "clientId"),
                text(client, "username"),
                content(folder.resolve("salesforce-private-key.pem")),
                null);
    }

    private static String text(JsonNode client, String name) {
        return client.path(name).asString("");
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Trouble.error("The stand-in's " + file + " cannot be read: " + e.getMessage());
        }
    }

    private static String resource(String name) {
        try (var in = Samples.class.getResourceAsStream("/sample/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the launcher's jar lacks sample/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
