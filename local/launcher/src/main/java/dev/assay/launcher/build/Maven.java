package dev.assay.launcher.build;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.system.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs Maven on the whole checkout, with the JDK that runs us. */
public final class Maven {

    private final Checkout checkout;

    /** @param checkout its root pom is used */
    public Maven(Checkout checkout) {
        this.checkout = checkout;
    }

    /**
     * Runs it quietly and hears which module it is at.
     *
     * @param log keeps all that it writes
     * @param module hears each module's name as it begins
     */
    public void quietly(List<String> arguments, Path log, Consumer<String> module) throws InterruptedException {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var process = prepared(arguments).redirectErrorStream(true).start();
            try (var lines = process.inputReader();
                    var out = Files.newBufferedWriter(log)) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    out.write(line);
                    out.newLine();
                    var building = "Building Assay :: ";
                    if (line.contains(building)) {
                        module.accept(line.substring(line.indexOf(building) + building.length())
                                .replaceAll("\\s+\\S*\\s+\\[\\d+/\\d+]$", ""));
                    }
                }
            }
            if (process.waitFor() != 0) {
                throw Trouble.error("The build failed:\n" + errors(log) + "\nAll of it is in " + log + ".");
            }
        } catch (IOException e) {
            throw missing(e);
        }
    }

    /** Runs it for a user who watches; gives its exit code. */
    public int openly(List<String> arguments) throws InterruptedException {
        try {
            return prepared(arguments).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw missing(e);
        }
    }

    private ProcessBuilder prepared(List<String> arguments) {
        var command = new ArrayList<>(List.of("mvn", "-B", "-ntp"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(checkout.root().toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private static String errors(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return String.join(
                    "\n", lines.filter(Maven::tellsWhatIsWrong).limit(15).toList());
        }
    }

    /** Warnings about a source are errors too; what Maven says about itself helps nobody. */
    private static boolean tellsWhatIsWrong(String line) {
        return (line.startsWith("[ERROR] ") && !line.contains("[Help 1]") && !line.contains("re-run Maven"))
                || (line.startsWith("[WARNING] ") && line.contains(".java:["));
    }

    private static Trouble missing(IOException cause) {
        return Trouble.error("Maven could not be started (" + cause.getMessage()
                + "). Install Maven 3.8 or later and put mvn on the PATH.");
    }
}
