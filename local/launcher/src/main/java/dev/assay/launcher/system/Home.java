package dev.assay.launcher.system;

import dev.assay.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything one system keeps: data, keys, ports, logs and what is running.
 *
 * @param folder absolute
 */
public record Home(Path folder) {

    /** {@code ASSAY_HOME}, or {@code .assay} in the checkout. */
    public static Home of(Map<String, String> environment, Checkout checkout) {
        @Nullable String named = environment.get("ASSAY_HOME");
        var folder = named == null || named.isBlank() ? checkout.root().resolve(".assay") : Path.of(named);
        return new Home(folder.toAbsolutePath().normalize());
    }

    /** Data of one process. */
    public Path data(String process) {
        return folder.resolve("data").resolve(process);
    }

    /** Where processes write. */
    public Path logs() {
        return folder.resolve("logs");
    }

    /** What one process writes. */
    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** What runs; see {@code StateFile}. */
    public Path state() {
        return folder.resolve("state.json");
    }

    /** What should run; see {@code Wanted}. */
    public Path wanted() {
        return folder.resolve("wanted.json");
    }

    /** Held by the one supervisor of this folder. */
    public Path lock() {
        return folder.resolve("supervisor.lock");
    }

    /** Ports that were chosen. */
    public Path ports() {
        return folder.resolve("ports.json");
    }

    /** Makes the folder; says so if that is impossible. */
    public void prepare() {
        try {
            Files.createDirectories(logs());
            Files.createDirectories(folder.resolve("data"));
        } catch (IOException e) {
            throw unusable(e);
        }
        if (!Files.isWritable(folder)) {
            throw Trouble.error("The data folder " + folder + " cannot be written. Change its permissions, or set "
                    + "ASSAY_HOME to another folder.");
        }
    }

    private Trouble unusable(IOException cause) {
        return Trouble.error("The data folder " + folder + " cannot be made (" + cause.getMessage()
                + "). Remove what stands in its place, or set ASSAY_HOME to another folder.");
    }
}
