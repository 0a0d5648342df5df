package dev.assay.launcher.system;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a process of a system is known again by anyone, whatever became of those who started it: its first argument names
 * folder and process. A process id alone may belong to another program by now.
 *
 * @param option the argument
 */
public record Identity(String option) {

    /** Of one process of one system. */
    public static Identity of(Home home, String process) {
        return new Identity("-Dassay.process=" + home.folder() + "#" + process);
    }

    /** Whether the process is this one. */
    public boolean is(ProcessHandle process) {
        var info = process.info();
        return process.isAlive()
                && info.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(option))
                        .or(() -> info.commandLine().map(line -> (line + " ").contains(option + " ")))
                        .orElse(false);
    }

    /** The process, if it runs. */
    public Optional<ProcessHandle> find() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(this::is).findFirst();
        }
    }
}
