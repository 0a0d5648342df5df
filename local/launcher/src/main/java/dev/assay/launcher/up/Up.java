package dev.assay.launcher.up;

import dev.assay.launcher.Assay;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.build.Build;
import dev.assay.launcher.build.QuickStart;
import dev.assay.launcher.supervise.Stopping;
import dev.assay.launcher.supervise.SupervisorProcess;
import dev.assay.launcher.supervise.SystemState;
import dev.assay.launcher.supervise.Wanted;
import dev.assay.launcher.system.Artifact;
import dev.assay.launcher.system.NamedServers;
import dev.assay.launcher.system.Ports;
import dev.assay.launcher.system.ProcessSpec;
import dev.assay.launcher.system.Program;
import dev.assay.launcher.system.Topology;
import dev.assay.launcher.system.Uses;
import java.util.List;
import java.util.function.BiFunction;

/** Brings a system up: build, check, start, wait, fill in the samples. Starts only what is missing. */
public final class Up {

    private final LocalSystem system;
    private final Screen screen;
    private final boolean building;

    /** @param screen hears how far it is */
    public Up(LocalSystem system, Screen screen) {
        this(system, screen, true);
    }

    /** @param building whether programs whose sources changed are built; the others are taken as they are */
    public Up(LocalSystem system, Screen screen, boolean building) {
        this.system = system;
        this.screen = screen;
        this.building = building;
    }

    /**
     * Returns once every process can be used and the samples are there.
     *
     * @param workers how many workers; as before when 0
     * @return whether anything had to be started
     * @throws Trouble if it cannot be; then nothing that this call started is left
     */
    public boolean bring(int workers) throws InterruptedException {
        system.home().prepare();
        var before = SystemState.seen(system.home());
        checkWantedPort(before);
        var wanted = Wanted.withWorkers(
                workers > 0 ? workers : Wanted.read(system.home()).workers());
        if (before.isReady() && before.supervisor() != null && wanted.equals(Wanted.read(system.home()))) {
            return false;
        }
        checkGatewayPort(before);
        NamedServers.check(system.environment());
        var specs = system.topology(programs(before)).processes(wanted.workers());
        checkPorts(specs, before);
        wanted.write(system.home());
        if (before.supervisor() == null) {
            SupervisorProcess.start(system.home(), List.of(Assay.class.getName(), "supervise"), system.environment());
        }
        try {
            new Startup(system.home(), screen).await(specs);
            new Samples(system, screen).ensure();
        } catch (Trouble e) {
            if (!before.anyRuns()) {
                new Stopping(system.home(), name -> {}).stopAll();
            }
            throw e;
        }
        return true;
    }

    /** A system that is watched goes on with the programs it was started from; its supervisor knows them. */
    private BiFunction<Artifact, String, Program> programs(SystemState before) throws InterruptedException {
        if (before.supervisor() != null) {
            return (artifact, use) -> new Program(artifact.in(system.checkout()), List.of());
        }
        if (building) {
            var artifacts =
                    Uses.all().stream().map(Uses.Use::artifact).distinct().toList();
            new Build(system.checkout(), module -> screen.show("Building " + module + " …")).ensure(artifacts);
        }
        new Training(system, screen).trainIfNeeded();
        return QuickStart.using(system.checkout())::of;
    }

    private void checkWantedPort(SystemState before) {
        var port = system.ports().of(Topology.GATEWAY);
        var wanted = system.wantedPort();
        if (before.anyRuns() && wanted != null && wanted != port) {
            throw Trouble.error(
                    "The system in " + system.home().folder() + " runs on port " + port + ", and ASSAY_PORT is "
                            + wanted
                            + ". Unset it, or stop the system first: ./assay down. Another system beside this one needs "
                            + "an ASSAY_HOME of its own too.");
        }
    }

    private void checkGatewayPort(SystemState before) {
        var gateway = system.ports().of(Topology.GATEWAY);
        if (!runs(before, Topology.GATEWAY) && !Ports.isFree(gateway)) {
            throw Trouble.error("Port " + gateway + " is taken by another program. Stop it, or choose another port for "
                    + "the gateway: ASSAY_PORT=8090 ./assay up.");
        }
    }

    private void checkPorts(List<ProcessSpec> specs, SystemState before) {
        system.ports().check(specs.stream().map(ProcessSpec::name).toList(), name -> runs(before, name));
    }

    private static boolean runs(SystemState state, String name) {
        return state.process(name).filter(process -> process.pid() != null).isPresent();
    }
}
