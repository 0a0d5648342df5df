package dev.assay.launcher.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Builds the command line of a process: a JDK, an identity, memory, what lets it start quickly, a jar. */
final class JavaCommand {

    private final Home home;
    private final BiFunction<Artifact, String, Program> programs;
    private final List<String> extra;

    JavaCommand(Home home, BiFunction<Artifact, String, Program> programs, Map<String, String> environment) {
        this.home = home;
        this.programs = programs;
        this.extra = words(environment.getOrDefault("ASSAY_JAVA_OPTS", ""));
    }

    List<String> of(String process, Artifact artifact, Memory memory, List<String> arguments) {
        var program = programs.apply(artifact, use(process));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(Identity.of(home, process).option());
        command.addAll(memory.options());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(program.options());
        command.addAll(extra);
        command.addAll(List.of("-jar", program.jar().toString()));
        command.addAll(arguments);
        return command;
    }

    /** Workers are all alike. */
    static String use(String process) {
        return process.startsWith("worker-") ? "worker" : process;
    }

    static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
