package dev.assay.launcher.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Which processes make up the system on one machine, in the order in which they start. */
public final class Topology {

    /** The port that users open. */
    public static final String GATEWAY = "gateway";

    private static final int WINDOW = 256;
    private static final Readiness READY = new Readiness.Answers("/actuator/health/readiness");

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Map<String, String> environment;
    private final JavaCommand java;

    /**
     * @param environment of the user: what it names is not started here
     * @param programs how each artifact is started for a use
     */
    public Topology(
            Home home,
            Ports ports,
            Secrets secrets,
            Map<String, String> environment,
            BiFunction<Artifact, String, Program> programs) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.environment = environment;
        this.java = new JavaCommand(home, programs, environment);
    }

    /** Every process of a system with that many workers. */
    public List<ProcessSpec> processes(int workers) {
        var processes = new ArrayList<ProcessSpec>();
        if (!isReal("ASSAY_KAFKA_BOOTSTRAP")) {
            processes.add(
                    standIn("kafka", Role.BROKER, Artifact.BROKER, Memory.busy(384), "--data", home.data("kafka")));
        }
        if (!isReal("ASSAY_MONGODB_URI")) {
            var file = home.data("document-store").resolve("store.mv");
            processes.add(
                    standIn("document-store", Role.STORE, Artifact.DOCUMENT_STORE, Memory.busy(256), "--data", file));
        }
        processes.add(sandbox());
        processes.add(service("catalog", Role.SERVICE, Artifact.CATALOG, Memory.busy(256), sealed()));
        processes.add(service("prompt", Role.SERVICE, Artifact.PROMPT, Memory.light(160), Map.of()));
        processes.add(service("execution", Role.API, Artifact.EXECUTION, Memory.busy(256), executing("api")));
        processes.add(service("export", Role.SERVICE, Artifact.EXPORT, Memory.busy(256), Map.of()));
        processes.add(service(
                GATEWAY,
                Role.GATEWAY,
                Artifact.GATEWAY,
                Memory.light(192),
                Map.of("ASSAY_COMMAND_TOKEN_HASH", secrets.commandTokenHash())));
        IntStream.rangeClosed(1, workers)
                .mapToObj(slot -> worker(slot, workers))
                .forEach(processes::add);
        return List.copyOf(processes);
    }

    private ProcessSpec standIn(String name, Role role, Artifact artifact, Memory memory, String option, Path data) {
        var port = ports.of(name);
        var arguments = List.of(option, data.toString(), "--port", String.valueOf(port));
        return new ProcessSpec(
                name,
                role,
                port,
                java.of(name, artifact, memory, arguments),
                Map.of(),
                new Readiness.Accepts(),
                List.of(),
                "");
    }

    private ProcessSpec sandbox() {
        var port = ports.of("sandbox");
        var arguments = new ArrayList<>(List.of(
                "--port", String.valueOf(port), "--data", home.data("sandbox").toString()));
        arguments.addAll(JavaCommand.words(environment.getOrDefault("ASSAY_SANDBOX_OPTIONS", "")));
        return new ProcessSpec(
                "sandbox",
                Role.STAND_IN,
                port,
                java.of("sandbox", Artifact.SANDBOX, Memory.busy(256), arguments),
                Map.of(),
                new Readiness.Answers("/health"),
                List.of(),
                "");
    }

    private ProcessSpec worker(int slot, int workers) {
        var name = "worker-" + slot;
        var window = environment.getOrDefault("ASSAY_WINDOW", String.valueOf(Math.max(1, WINDOW / workers)));
        var settings = new HashMap<>(executing("worker"));
        settings.put("ASSAY_SLOT", name);
        settings.put("ASSAY_WINDOW", window);
        var spec = service(name, Role.WORKER, Artifact.EXECUTION, Memory.busy(256), settings);
        return new ProcessSpec(
                name,
                spec.role(),
                spec.port(),
                spec.command(),
                spec.environment(),
                READY,
                spec.after(),
                "window=" + window);
    }

    private ProcessSpec service(
            String name, Role role, Artifact artifact, Memory memory, Map<String, String> settings) {
        var port = ports.of(name);
        var all = new HashMap<>(settings);
        all.put("SERVER_PORT", String.valueOf(port));
        all.put("ASSAY_TOKEN_KEY", secrets.tokenKey());
        all.put("ASSAY_CATALOG_URL", url("catalog"));
        all.put("ASSAY_PROMPT_URL", url("prompt"));
        all.put("ASSAY_EXECUTION_URL", url("execution"));
        all.put("ASSAY_EXPORT_URL", url("export"));
        var after = new ArrayList<String>();
        if (!isReal("ASSAY_KAFKA_BOOTSTRAP")) {
            all.put("ASSAY_KAFKA_BOOTSTRAP", "127.0.0.1:" + ports.of("kafka"));
            after.add("kafka");
        }
        if (!isReal("ASSAY_MONGODB_URI")) {
            all.put("ASSAY_MONGODB_URI", "mongodb://127.0.0.1:" + ports.of("document-store"));
            after.add("document-store");
        }
        return new ProcessSpec(
                name, role, port, java.of(name, artifact, memory, List.of()), Map.copyOf(all), READY, after, "");
    }

    /** Whether the user names one that is not ours. */
    private boolean isReal(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    private String url(String service) {
        return "http://127.0.0.1:" + ports.of(service);
    }

    private Map<String, String> sealed() {
        return Map.of("ASSAY_SEAL_KEY", secrets.sealKey());
    }

    private Map<String, String> executing(String roles) {
        return Map.of("ASSAY_SEAL_KEY", secrets.sealKey(), "ASSAY_ROLES", roles);
    }
}
