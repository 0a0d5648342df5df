package dev.assay.system;

import dev.assay.contracts.Json;
import dev.assay.contracts.http.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** A whole system with data of its own, beside any other on this machine. */
public final class AssaySystem implements AutoCloseable {

    private final Path root;
    private final Path home;
    private final Map<String, String> environment = new LinkedHashMap<>();

    private AssaySystem(Path root, Path home, String sandboxOptions) {
        this.root = root;
        this.home = home;
        environment.put("ASSAY_HOME", home.toString());
        environment.put("ASSAY_PORT", String.valueOf(Place.free()));
        environment.put("ASSAY_SANDBOX_OPTIONS", sandboxOptions);
    }

    /**
     * Starts a system and waits until it is ready.
     *
     * @param workers how many workers share the window
     * @param sandboxOptions options of the stand-ins, for example {@code --records 2000}
     */
    public static AssaySystem up(int workers, String sandboxOptions) {
        return up(workers, sandboxOptions, Map.of());
    }

    /**
     * Starts a system and waits until it is ready.
     *
     * @param settings environment variables that its processes get
     */
    public static AssaySystem up(int workers, String sandboxOptions, Map<String, String> settings) {
        var system = new AssaySystem(Place.root(), temporary(), sandboxOptions);
        system.environment.putAll(settings);
        system.bringUp(workers);
        return system;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("assay-system");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts what is missing. */
    public void bringUp(int workers) {
        var words = new ArrayList<>(List.of("up", "--detach", "--workers", String.valueOf(workers)));
        if (Boolean.getBoolean("assay.built")) {
            words.add("--no-build");
        }
        expectSuccess(words.toArray(String[]::new));
    }

    /** A one-time link that signs in. */
    public String signInLink() {
        var ended = expectSuccess("up", "--detach");
        return Pattern.compile("http\\S+/sign-in\\S+")
                .matcher(ended.out() + ended.err())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no link in " + ended));
    }

    /** Starts a call of {@code ./assay}. */
    public Command start(String... arguments) {
        return Command.start(root, environment, home, Arrays.asList(arguments));
    }

    /** Calls {@code ./assay} and waits for its end. */
    public Command.Ended call(String... arguments) {
        return start(arguments).await();
    }

    private Command.Ended expectSuccess(String... arguments) {
        var ended = call(arguments);
        if (ended.exit() != 0) {
            throw new IllegalStateException(ended.toString());
        }
        return ended;
    }

    /** Every process as it is now. */
    public List<Part> parts() {
        return Json.MAPPER.readValue(call("status", "--json").out(), new TypeReference<List<Part>>() {});
    }

    /** One process as it is now. */
    public Part part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + name));
    }

    /** Kills a process as {@code kill -9} does; the supervisor starts it again. */
    public void kill(String name) {
        kill(part(name));
    }

    /** The same at once, when it was looked up before. */
    public void kill(Part part) {
        var pid = part.pid();
        if (pid == null
                || !ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false)) {
            throw new IllegalStateException(part.name() + " does not run");
        }
    }

    /** Waits until a process that was killed is another one and does its work. */
    public void awaitReplaced(Part killed) {
        Waiting.until(killed.name() + " is back", () -> {
            var now = part(killed.name());
            return now.isReady() && now.pid() != null && !now.pid().equals(killed.pid());
        });
    }

    /** The gateway, with the command line's token. */
    public Http gateway() {
        return new Http("http://127.0.0.1:" + environment.get("ASSAY_PORT"), read(home.resolve("command-token")));
    }

    /** The stand-ins' controls and wire API. */
    public Http sandbox() {
        return new Http("http://127.0.0.1:" + part("sandbox").port(), "");
    }

    /** A run as the gateway shows it. */
    public Run run(String id) {
        return gateway().get("/api/runs/" + id, Run.class);
    }

    /** The newest run. */
    public Run newestRun() {
        return Json.MAPPER.treeToValue(
                gateway().get("/api/runs?limit=1", JsonNode.class).get(0), Run.class);
    }

    /** Where its data are. */
    public Path home() {
        return home;
    }

    /** Stops everything; data are removed. */
    @Override
    public void close() {
        call("down");
        try (var files = Files.walk(home)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
