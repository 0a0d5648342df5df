package dev.assay.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * Makes temporary folders and clears up when the JVM ends: after the application contexts, which would wait in vain for a broker
 * that went before them.
 */
final class Leftovers {

    private record Leftover(AutoCloseable server, Path folder) {}

    private static final List<Leftover> ALL = new CopyOnWriteArrayList<>();
    private static final AtomicBoolean SPRING_ENDS_FIRST = new AtomicBoolean();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (!SPRING_ENDS_FIRST.get()) {
                                clear();
                            }
                        },
                        "clear-up"));
    }

    private Leftovers() {}

    /** Says that there are application contexts. */
    static void afterSpring() {
        if (SPRING_ENDS_FIRST.compareAndSet(false, true)) {
            SpringApplication.getShutdownHandlers().add(Leftovers::clear);
        }
    }

    static Path folder(String name) {
        try {
            return Files.createTempDirectory("assay-test-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void atExit(AutoCloseable server, Path folder) {
        ALL.add(new Leftover(server, folder));
    }

    private static void clear() {
        for (var leftover : ALL) {
            try {
                leftover.server().close();
                FileSystemUtils.deleteRecursively(leftover.folder());
            } catch (Exception e) {
                System.err.println("Left behind " + leftover.folder() + ": " + e);
            }
        }
    }
}
