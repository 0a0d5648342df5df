package dev.assay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a process still holds after a full collection. */
final class LiveHeap {

    private LiveHeap() {}

    /**
     * Bytes of live objects, by the class histogram of the JDK's {@code jcmd}, which collects first.
     *
     * @throws IllegalStateException if the process does not answer
     */
    static long bytes(long pid) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(List.of(jcmd, String.valueOf(pid), "GC.class_histogram"))
                    .redirectErrorStream(true)
                    .start();
            var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> line.startsWith("Total"))
                    .map(line -> line.trim().split("\\s+"))
                    .mapToLong(words -> Long.parseLong(words[2]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No histogram of process " + pid + ": " + lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
