package dev.assay.launcher.command;

import dev.assay.contracts.Json;
import dev.assay.launcher.ExitCodes;
import dev.assay.launcher.supervise.ProcessState;
import dev.assay.launcher.supervise.SystemState;
import dev.assay.launcher.up.LocalSystem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what runs. */
@Command(
        name = "status",
        description = {"Says what runs.", "Exit code 0 when everything is ready, 1 when not."})
final class StatusCommand implements Callable<Integer> {

    @Option(names = "--json", description = "A list of objects with name, role, pid, port, state.")
    private boolean json;

    @Override
    public Integer call() {
        var system = LocalSystem.current();
        var state = SystemState.seen(system.home());
        if (json) {
            var list = state.processes().stream().map(StatusCommand::described).toList();
            System.out.println(Json.MAPPER.writeValueAsString(list));
        } else if (!state.anyRuns()) {
            System.out.println("Nothing is up in " + system.home().folder() + ". Start it: ./assay up");
        } else {
            print(state, system);
        }
        return state.isReady() && state.supervisor() != null ? ExitCodes.OK : ExitCodes.ERROR;
    }

    private static Map<String, @Nullable Object> described(ProcessState process) {
        var described = new LinkedHashMap<String, @Nullable Object>();
        described.put("name", process.name());
        described.put("role", process.role().shown());
        described.put("pid", process.pid());
        described.put("port", process.port());
        described.put("state", process.state().shown());
        described.put("restarts", process.restarts());
        return described;
    }

    private static String restarted(int times) {
        return switch (times) {
            case 0 -> "";
            case 1 -> ", restarted once";
            default -> ", restarted " + times + " times";
        };
    }

    private static void print(SystemState state, LocalSystem system) {
        System.out.printf("%-16s %-9s %8s %6s  %s%n", "NAME", "ROLE", "PID", "PORT", "STATE");
        for (var process : state.processes()) {
            System.out.printf(
                    "%-16s %-9s %8s %6d  %s%s%n",
                    process.name(),
                    process.role().shown(),
                    process.pid() == null ? "-" : process.pid().toString(),
                    process.port(),
                    process.state().shown(),
                    restarted(process.restarts()));
        }
        if (state.processes().stream().anyMatch(process -> process.restarts() > 0)) {
            System.out.println("What was restarted, and when: ./assay logs supervisor");
        }
        System.out.println(
                state.supervisor() == null
                        ? "No supervisor watches them: ./assay up starts one."
                        : "Open " + system.address());
    }
}
