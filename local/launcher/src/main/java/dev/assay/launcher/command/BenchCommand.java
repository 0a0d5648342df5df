package dev.assay.launcher.command;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.build.Build;
import dev.assay.launcher.system.Artifact;
import dev.assay.launcher.system.Checkout;
import dev.assay.launcher.up.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Measures the system. */
@Command(
        name = "bench",
        description = "Measures the system on this machine; what follows is handed over to the measurement.")
final class BenchCommand implements Callable<Integer> {

    private static final Artifact BENCH = new Artifact("tests/bench", "assay-bench.jar");

    @Unmatched
    private @Nullable List<String> options;

    @Override
    public Integer call() throws InterruptedException {
        var checkout = Checkout.current();
        var screen = Screen.standard();
        new Build(checkout, module -> screen.show("Building " + module + " …")).ensure(List.of(BENCH));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dassay.root=" + checkout.root(),
                "-jar",
                BENCH.in(checkout).toString()));
        command.addAll(options == null ? List.of() : options);
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw Trouble.error("The measurement could not be started: " + e.getMessage());
        }
    }
}
