package dev.assay.launcher.system;

import java.util.List;
import java.util.Map;

/**
 * A process that should run.
 *
 * @param name unique in the system, for example {@code worker-1}
 * @param role what it does there
 * @param port what it listens on at 127.0.0.1
 * @param command program and arguments
 * @param environment added to the supervisor's
 * @param readiness how to see that it can be used
 * @param after names of the processes that have to be ready before it starts
 * @param variant when it differs from that of the process that runs, that one is replaced
 */
public record ProcessSpec(
        String name,
        Role role,
        int port,
        List<String> command,
        Map<String, String> environment,
        Readiness readiness,
        List<String> after,
        String variant) {

    /** Without command and environment, which hold keys. */
    @Override
    public String toString() {
        return "ProcessSpec[" + name + ", " + role + ", " + port + "]";
    }
}
