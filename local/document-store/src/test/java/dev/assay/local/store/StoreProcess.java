package dev.assay.local.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The store as a process of its own. */
final class StoreProcess implements AutoCloseable {

    private static final String READY = "The document store is ready on ";

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private StoreProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static StoreProcess start(Path file) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new StoreProcess(new ProcessBuilder(
                        java,
                        "-Xmx96m",
                        "-ea",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DocumentStoreApplication.class.getName(),
                        "--data",
                        file.toString(),
                        "--port",
                        "0",
                        "--cache-mb",
                        "16")
                .redirectErrorStream(true)
                .start());
    }

    /** Waits until it is ready and tells where. */
    String uri() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith(READY)) {
                return line.substring(READY.length(), line.indexOf(';'));
            }
        }
        throw new IllegalStateException("the store did not start: " + lines);
    }

    /** All it says if it does not get ready. */
    List<String> complaint() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith(READY)) {
                throw new IllegalStateException("the store started, which it should not");
            }
        }
        return lines;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks it to end and tells its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the store does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
