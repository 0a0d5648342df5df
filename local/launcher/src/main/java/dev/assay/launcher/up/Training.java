package dev.assay.launcher.up;

import dev.assay.contracts.Selection;
import dev.assay.contracts.http.RunRequest;
import dev.assay.launcher.build.CheckoutLock;
import dev.assay.launcher.build.QuickStart;
import dev.assay.launcher.supervise.Stopping;
import dev.assay.launcher.supervise.Supervisor;
import dev.assay.launcher.supervise.Wanted;
import dev.assay.launcher.system.Folders;
import dev.assay.launcher.system.Home;
import dev.assay.launcher.system.Topology;
import dev.assay.launcher.system.Uses;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Lets a system of its own run for a moment, once for every build, so that each program writes down which classes it
 * loads and how they are used; every later start reads that instead. What goes wrong here makes starts slower, no more.
 */
final class Training {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration TO_WRITE_DOWN = Duration.ofMinutes(3);
    private static final int RECORDS = 500;

    private final LocalSystem system;
    private final Screen screen;

    Training(LocalSystem system, Screen screen) {
        this.system = system;
        this.screen = screen;
    }

    void trainIfNeeded() throws InterruptedException {
        if ("off".equals(system.environment().get("ASSAY_QUICK_START")) || isTrained()) {
            return;
        }
        screen.say("Preparing quick starts, once for this build (one to three minutes) …");
        try (var lock = CheckoutLock.of(system.checkout(), "training")) {
            if (!isTrained()) {
                train();
            }
        } catch (IOException | RuntimeException e) {
            screen.say("Starts stay slow for now: " + e.getMessage());
        }
    }

    private void train() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("assay-training");
        try {
            train(new LocalSystem(system.checkout(), new Home(folder), environment()));
        } finally {
            Folders.delete(folder);
        }
    }

    private boolean isTrained() {
        var quickStart = QuickStart.using(system.checkout());
        return Uses.all().stream().allMatch(use -> quickStart.isTrained(use.artifact(), use.name()));
    }

    /** Of a system that has nothing to do with the user's. */
    private Map<String, String> environment() {
        var environment = new HashMap<>(system.environment());
        environment.keySet().removeIf(name -> name.startsWith("ASSAY_"));
        return environment;
    }

    private void train(LocalSystem training) throws InterruptedException {
        training.home().prepare();
        training.ports().chooseAnew(Topology.GATEWAY);
        Wanted.withWorkers(1).write(training.home());
        var topology = training.topology(QuickStart.training(system.checkout())::of);
        var specs = topology.processes(1);
        var supervisor = new Supervisor(training.home(), workers -> specs);
        var interrupted = new Thread(() -> stop(training));
        Runtime.getRuntime().addShutdownHook(interrupted);
        var watching = Thread.ofPlatform().daemon().start(() -> run(supervisor));
        try {
            new Startup(training.home(), screen).await(specs);
            new Samples(training, screen).ensure();
            exercise(training);
        } finally {
            supervisor.end();
            watching.join();
            screen.show("Writing down how the programs start …");
            new Stopping(training.home(), what -> {}, TO_WRITE_DOWN).stopAll();
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
    }

    /** Nobody waits for what a user breaks off. */
    private static void stop(LocalSystem training) {
        try {
            new Stopping(training.home(), what -> {}, Duration.ofSeconds(1)).stopAll();
            Folders.delete(training.home().folder());
        } catch (IOException e) {
            System.err.println(training.home().folder() + " could not be removed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Supervisor supervisor) {
        try {
            supervisor.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What users do, a little of it. */
    private void exercise(LocalSystem training) throws InterruptedException {
        var gateway = training.gateway(PATIENCE, screen);
        for (var analysis : gateway.analyses()) {
            var request = new RunRequest(
                    analysis.analysisId(), analysis.version(), new Selection.Sample(RECORDS), null, null, true);
            var run = gateway.requestRun(request, UUID.randomUUID().toString());
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!gateway.run(run.id()).progress().state().ended() && System.nanoTime() < deadline) {
                Thread.sleep(100);
            }
        }
    }
}
