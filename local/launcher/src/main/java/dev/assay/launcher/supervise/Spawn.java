package dev.assay.launcher.supervise;

import dev.assay.launcher.system.Home;
import dev.assay.launcher.system.ProcessSpec;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts processes that outlive the one that starts them. */
final class Spawn {

    /** Ctrl-C and a closed terminal reach every process of it; these are not meant, nor are their children. */
    private static final String OWN_SESSION =
            "trap '' INT HUP; if command -v setsid >/dev/null; then exec setsid \"$@\"; else exec \"$@\"; fi";

    private Spawn() {}

    static Process service(Home home, ProcessSpec spec, boolean freshLog) throws IOException {
        var builder = prepared(home, spec.name(), spec.command(), freshLog);
        builder.environment().putAll(spec.environment());
        Files.createDirectories(home.data(spec.name()));
        return builder.start();
    }

    /** In a session and an environment of its own; what it starts is in them too. */
    static Process apart(Home home, String name, List<String> command, Map<String, String> environment)
            throws IOException {
        var whole = new ArrayList<>(List.of("/bin/sh", "-c", OWN_SESSION, "sh"));
        whole.addAll(command);
        var builder = prepared(home, name, whole, true);
        builder.environment().keySet().retainAll(environment.keySet());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static ProcessBuilder prepared(Home home, String name, List<String> command, boolean freshLog)
            throws IOException {
        if (freshLog) {
            Logs.rotate(home, name);
        }
        return new ProcessBuilder(command)
                .directory(home.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log(name).toFile()));
    }
}
