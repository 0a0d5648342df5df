package dev.assay.launcher.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.launcher.supervise.ProcessState.State;
import dev.assay.launcher.system.Home;
import dev.assay.launcher.system.Identity;
import dev.assay.launcher.system.Ports;
import dev.assay.launcher.system.ProcessSpec;
import dev.assay.launcher.system.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTests {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    private final List<Supervisor> supervisors = new ArrayList<>();
    private volatile String window = "256";

    @BeforeEach
    void prepare() {
        home().prepare();
        Wanted.withWorkers(1).write(home());
    }

    @AfterEach
    void stopEverything() throws InterruptedException {
        supervisors.forEach(Supervisor::end);
        new Stopping(home(), told -> {}).stopAll();
    }

    @Test
    void startsWhatOthersNeedFirst() {
        supervise();

        var store = await("store", process -> process.pid() != null);
        var worker = await("worker-1", process -> process.state() == State.READY);

        assertThat(process("store").state()).isEqualTo(State.READY);
        assertThat(handle(store).info().startInstant().orElseThrow())
                .isBefore(handle(worker).info().startInstant().orElseThrow());
    }

    @Test
    void startsAKilledProcessAgainOnItsPort() {
        supervise();
        var before = await("worker-1", process -> process.state() == State.READY);

        handle(before).destroyForcibly();

        var after = await("worker-1", process -> process.state() == State.READY && process.restarts() == 1);
        assertThat(after.pid()).isNotEqualTo(before.pid());
        assertThat(after.port()).isEqualTo(before.port());
        assertThat(after.message()).contains("started again");
    }

    @Test
    void takesOverWhatADeadSupervisorLeft() {
        var dead = supervise();
        var store = await("store", process -> process.state() == State.READY);
        var worker = await("worker-1", process -> process.state() == State.READY);
        dead.end();
        handle(worker).destroyForcibly();
        Awaitility.await()
                .atMost(DEADLINE)
                .until(() -> Identity.of(home(), "worker-1").find().isEmpty());

        supervise();

        await(
                "worker-1",
                process -> process.state() == State.READY && !worker.pid().equals(process.pid()));
        assertThat(await("store", process -> process.state() == State.READY).pid())
                .isEqualTo(store.pid());
    }

    @Test
    void endsTheHighestSlotsAndLeavesTheOthers() {
        Wanted.withWorkers(2).write(home());
        supervise();
        var first = await("worker-1", process -> process.state() == State.READY);
        var second = await("worker-2", process -> process.state() == State.READY);

        Wanted.withWorkers(1).write(home());

        Awaitility.await()
                .atMost(DEADLINE)
                .until(() -> SystemState.read(home()).process("worker-2").isEmpty());
        assertThat(runs(second)).isFalse();
        assertThat(process("worker-1").pid()).isEqualTo(first.pid());
    }

    @Test
    void replacesAProcessThatIsWantedOtherwise() {
        supervise();
        var before = await("worker-1", process -> process.state() == State.READY);

        window = "128";
        Wanted.withWorkers(2).write(home());

        var after = await(
                "worker-1",
                process -> process.state() == State.READY && process.variant().equals("128"));
        assertThat(after.pid()).isNotEqualTo(before.pid());
        assertThat(after.restarts()).isZero();
    }

    @Test
    void startsNothingAgainWhileTheSystemIsBeingStopped() throws InterruptedException {
        var supervisor = supervise();
        var worker = await("worker-1", process -> process.state() == State.READY);
        new Wanted(1, false).write(home());
        supervisor.end();
        supervise();

        handle(worker).destroyForcibly();
        new Stopping(home(), told -> {}).stopAll();

        assertThat(Identity.of(home(), "worker-1").find()).isEmpty();
        assertThat(Identity.of(home(), "store").find()).isEmpty();
    }

    @Test
    void stopsEverythingWithoutASupervisor() throws InterruptedException {
        var dead = supervise();
        var worker = await("worker-1", process -> process.state() == State.READY);
        var store = process("store");
        dead.end();
        var told = new ArrayList<String>();

        new Stopping(home(), told::add).stopAll();

        assertThat(told).containsExactly("worker-1", "store");
        // A process that has ended is there for its parent, which is us, until that has looked.
        Awaitility.await().atMost(DEADLINE).until(() -> !runs(worker) && !runs(store));
        assertThat(SystemState.seen(home()).anyRuns()).isFalse();
    }

    private Supervisor supervise() {
        var ports = Ports.of(home());
        var supervisor = new Supervisor(home(), workers -> specs(ports, workers));
        supervisors.add(supervisor);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                supervisor.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return supervisor;
    }

    private List<ProcessSpec> specs(Ports ports, int workers) {
        var specs = new ArrayList<ProcessSpec>();
        specs.add(SleeperFixture.spec(home(), "store", Role.STORE, ports.of("store"), ""));
        for (var slot = 1; slot <= workers; slot++) {
            var name = "worker-" + slot;
            specs.add(SleeperFixture.spec(home(), name, Role.WORKER, ports.of(name), window, "store"));
        }
        return specs;
    }

    private ProcessState await(String name, Predicate<ProcessState> wanted) {
        return Awaitility.await()
                .atMost(DEADLINE)
                .until(() -> SystemState.read(home()).process(name), found -> found.filter(wanted)
                        .isPresent())
                .orElseThrow();
    }

    private ProcessState process(String name) {
        return SystemState.read(home()).process(name).orElseThrow();
    }

    private static boolean runs(ProcessState process) {
        var pid = process.pid();
        return pid != null
                && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static ProcessHandle handle(ProcessState process) {
        var pid = process.pid();
        assertThat(pid).isNotNull();
        return ProcessHandle.of(pid).orElseThrow();
    }

    private Home home() {
        return new Home(folder);
    }
}
