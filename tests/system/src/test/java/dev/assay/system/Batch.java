package dev.assay.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The batch that these tests run: the sample claims, a prompt and a schema, through the command line. */
record Batch(AssaySystem system) {

    /** Starts it; its file is written to {@code name.csv}. */
    Command start(String name, String... more) {
        var arguments = new ArrayList<>(List.of(
                "run",
                "--dataset",
                "Insurance_Claims",
                "--id-field",
                "Claim_Number",
                "--name-field",
                "Claimant_Name",
                "--prompt",
                resource("prompt.txt").toString(),
                "--schema",
                resource("schema.json").toString(),
                "--connection",
                "sandbox",
                "--out",
                file(name).toString(),
                "--json"));
        arguments.addAll(Arrays.asList(more));
        return system.start(arguments.toArray(String[]::new));
    }

    Path file(String name) {
        return system.home().resolve(name + ".csv");
    }

    /** Starts it over a file instead. */
    Command startFile(Path data, String name, String prompt, String... more) {
        var arguments = new ArrayList<>(List.of(
                "run",
                "--file",
                data.toString(),
                "--id-field",
                "id",
                "--prompt",
                written(prompt).toString(),
                "--schema",
                resource("schema.json").toString(),
                "--connection",
                "sandbox",
                "--out",
                file(name).toString(),
                "--json"));
        arguments.addAll(Arrays.asList(more));
        return system.start(arguments.toArray(String[]::new));
    }

    private Path written(String prompt) {
        try {
            return Files.writeString(Files.createTempFile(system.home(), "prompt", ".txt"), prompt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String csv(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path resource(String name) {
        var url = Objects.requireNonNull(Batch.class.getResource("/" + name), name);
        return Path.of(url.getPath());
    }
}
