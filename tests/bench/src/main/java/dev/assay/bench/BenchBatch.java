package dev.assay.bench;

import dev.assay.system.AssaySystem;
import dev.assay.system.Command;
import dev.assay.system.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Runs over the sample claims on the stand-in model. */
record BenchBatch(AssaySystem system) {

    private static final int WARM_UP_RECORDS = 20_000;

    /** Lets the processes reach their steady speed, as after their first minutes of work. */
    void warmUp() {
        answerAtOnce();
        run(WARM_UP_RECORDS);
    }

    void answerAtOnce() {
        answer(new Latency(0, 0, 0));
    }

    void answer(Latency latency) {
        system.sandbox().put("/control/model", Map.of("latency", latency));
        system.sandbox().post("/control/model/reset", Map.of());
    }

    RunResult run(int records) {
        return finish(start(records));
    }

    Command start(int records) {
        return system.start(
                "run",
                "--dataset",
                "Insurance_Claims",
                "--id-field",
                "Claim_Number",
                "--prompt",
                resource("prompt.txt").toString(),
                "--schema",
                resource("schema.json").toString(),
                "--connection",
                "sandbox",
                "--records",
                String.valueOf(records),
                "--batch-name",
                "Benchmark",
                "--out",
                system.home().resolve("bench.csv").toString(),
                "--json");
    }

    RunResult finish(Command command) {
        var ended = command.await();
        if (ended.exit() != 0) {
            throw new IllegalStateException("The measured run did not complete: " + ended);
        }
        return ended.result();
    }

    private Path resource(String name) {
        var file = system.home().resolve("bench-" + name);
        try (var stream = Objects.requireNonNull(BenchBatch.class.getResourceAsStream("/" + name), name)) {
            return Files.write(file, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
