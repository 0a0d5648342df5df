package dev.assay.sandbox;

import dev.assay.sandbox.claims.ClaimsCsv;
import dev.assay.sandbox.claims.ClaimsDataset;
import dev.assay.sandbox.http.JsonBody;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The command line.
 *
 * @param port where to listen, on 127.0.0.1; 0 takes a free one
 * @param data the folder that survives restarts
 * @param records how many claims the sample dataset holds
 * @param seed what the samples depend on
 * @param printCsv how many claims to print instead of starting; 0 starts
 * @param model what differs from the usual settings of the model endpoint
 * @param salesforce what differs from the usual settings of the org
 */
public record SandboxOptions(
        int port, Path data, long records, long seed, long printCsv, JsonNode model, JsonNode salesforce) {

    private static final long RECORDS = 5_000;

    /**
     * Reads {@code --name value} pairs.
     *
     * @throws IllegalArgumentException when an option is unknown or its value impossible
     */
    public static SandboxOptions parse(String... arguments) {
        var given = JsonBody.MAPPER.createObjectNode();
        var model = JsonBody.MAPPER.createObjectNode();
        var salesforce = JsonBody.MAPPER.createObjectNode();
        for (var i = 0; i < arguments.length; i += 2) {
            var name = arguments[i];
            if (!name.startsWith("--") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("Expected --name value, but found " + name);
            }
            if (name.startsWith("--model.")) {
                put(model, name.substring(8), arguments[i + 1]);
            } else if (name.startsWith("--salesforce.")) {
                put(salesforce, name.substring(13), arguments[i + 1]);
            } else if (List.of("--port", "--data", "--records", "--seed", "--print-csv")
                    .contains(name)) {
                given.put(name, arguments[i + 1]);
            } else {
                throw new IllegalArgumentException("There is no option " + name + "; the README lists them");
            }
        }
        return new SandboxOptions(
                (int) number(given, "--port", 0),
                Path.of(given.path("--data").asString("sandbox-data")),
                number(given, "--records", RECORDS),
                number(given, "--seed", 1),
                number(given, "--print-csv", 0),
                model,
                salesforce);
    }

    /** Prints the first claims as CSV. */
    void print(PrintStream to) throws IOException {
        var out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        ClaimsCsv.write(new ClaimsDataset(printCsv, seed), out);
        out.flush();
    }

    private static void put(ObjectNode settings, String path, String value) {
        var names = path.split("\\.", -1);
        var at = settings;
        for (var i = 0; i < names.length - 1; i++) {
            at = at.withObject("/" + names[i]);
        }
        at.set(names[names.length - 1], json(value));
    }

    /** Numbers, booleans and null as such, everything else as text. */
    private static JsonNode json(String value) {
        try {
            var node = JsonBody.MAPPER.readTree(value);
            return node.isContainer() || node.isMissingNode() ? JsonBody.MAPPER.valueToTree(value) : node;
        } catch (JacksonException e) {
            return JsonBody.MAPPER.valueToTree(value);
        }
    }

    private static long number(ObjectNode given, String name, long otherwise) {
        var text = given.path(name).asString("");
        try {
            return text.isEmpty() ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a whole number, not " + text, e);
        }
    }
}
