package dev.assay.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Makes temporary folders and clears up when the JVM ends. */
final class Leftovers {

    private Leftovers() {}

    static Path folder(String name) {
        try {
            return Files.createTempDirectory("assay-test-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void atExit(AutoCloseable server, Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(server, folder), "clear-" + folder.getFileName()));
    }

    private static void clear(AutoCloseable server, Path folder) {
        try {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (Exception e) {
            System.err.println("Left behind " + folder + ": " + e);
        }
    }
}
