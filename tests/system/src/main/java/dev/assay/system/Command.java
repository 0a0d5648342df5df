package dev.assay.system;

import dev.assay.contracts.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One call of {@code ./assay}, running. */
public final class Command {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final List<String> words;
    private final Process process;
    private final Path out;
    private final Path err;

    private Command(List<String> words, Process process, Path out, Path err) {
        this.words = words;
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Command start(Path root, Map<String, String> environment, Path folder, List<String> arguments) {
        var words = new ArrayList<>(List.of(root.resolve("assay").toString()));
        words.addAll(arguments);
        try {
            var out = Files.createTempFile(folder, "out", ".txt");
            var err = Files.createTempFile(folder, "err", ".txt");
            var builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            return new Command(List.copyOf(words), builder.start(), out, err);
        } catch (IOException e) {
            throw new IllegalStateException("./assay cannot be started", e);
        }
    }

    /** Waits for its end. */
    public Ended await() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(words + " did not end: " + text(err));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Ended(words, process.exitValue(), text(out), text(err));
    }

    /** Ctrl-C. */
    public void interrupt() {
        signal("INT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * How it ended.
     *
     * @param exit the exit code
     * @param out what it said on stdout
     * @param err what it said on stderr
     */
    public record Ended(List<String> words, int exit, String out, String err) {

        /** The last line of stdout, which is the result in JSON when that was asked for. */
        public RunResult result() {
            var lines = out.lines().toList();
            if (lines.isEmpty()) {
                throw new IllegalStateException(words + " printed no result: " + err);
            }
            return Json.MAPPER.readValue(lines.getLast(), RunResult.class);
        }
    }
}
