package dev.assay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that others wrote, as it is in the npm registry, against the sandbox. Needs Node, as the UI does. */
class JsforceTests {

    private static final Path CLIENTS = Path.of("client-tests").toAbsolutePath();

    @Test
    void servesJsforce(@TempDir Path data) throws Exception {
        installed();
        try (var sandbox = new RunningSandbox(data)) {
            assertThat(run("node", "jsforce.mjs", sandbox.address(), data.toString()))
                    .contains("jsforce is served");
        }
    }

    /** Installs what the lock file says, unless that is there. */
    private static void installed() throws IOException, InterruptedException {
        var lock = CLIENTS.resolve("package-lock.json");
        var installed = CLIENTS.resolve("node_modules").resolve(".package-lock.json");
        if (!Files.exists(installed)
                || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(lock)) < 0) {
            run("npm", "ci", "--no-progress", "--loglevel=error", "--prefer-offline");
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(command))
                .directory(CLIENTS.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(output).isZero();
            return output;
        } finally {
            process.destroyForcibly();
        }
    }
}
