package dev.assay.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs the UI's browser tests against a system of their own; they need the machine's Chromium. */
class BrowserTests {

    @Test
    void everyTabWorksInABrowser() throws IOException, InterruptedException {
        try (var system = AssaySystem.up(1, "--records 2000")) {
            system.sandbox()
                    .put(
                            "/control/model",
                            Map.of("latency", Map.of("medianMillis", 300, "sigma", 0.3, "capMillis", 900)));
            var process = new ProcessBuilder(List.of("npx", "playwright", "test"))
                    .directory(Place.root().resolve("ui").toFile())
                    .redirectErrorStream(true);
            process.environment().put("ASSAY_SIGN_IN", system.signInLink());
            var running = process.start();
            var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(running.waitFor()).describedAs(said).isZero();
        }
    }
}
