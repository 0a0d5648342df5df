package dev.assay.launcher.command;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.supervise.LogFollower;
import dev.assay.launcher.supervise.Logs;
import dev.assay.launcher.system.Home;
import dev.assay.launcher.up.LocalSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what processes write. */
@Command(name = "logs", description = "Shows the last lines that a process wrote, or all processes.")
final class LogsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "As ./assay status calls it; all when absent.")
    private @Nullable String name;

    @Option(
            names = {"-f", "--follow"},
            description = "Stay and show what comes.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "50",
            description = "How many lines of each; ${DEFAULT-VALUE} unless said.")
    private int lines;

    @Override
    public Integer call() throws InterruptedException {
        var home = LocalSystem.current().home();
        var names = name == null ? processes(home) : List.of(known(home, name));
        var width = names.stream().mapToInt(String::length).max().orElse(0);
        var followers = names.stream()
                .map(process -> new LogFollower(home.log(process)))
                .toList();
        for (var process : names) {
            print(process, width, Logs.tail(home.log(process), lines));
        }
        while (follow) {
            for (var i = 0; i < names.size(); i++) {
                print(names.get(i), width, followers.get(i).more());
            }
            Thread.sleep(200);
        }
        return 0;
    }

    private void print(String process, int width, List<String> written) {
        for (var line : written) {
            System.out.println(name == null ? process + " ".repeat(width - process.length()) + " | " + line : line);
        }
    }

    private static List<String> processes(Home home) {
        try (var files = Files.list(home.logs())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".log"))
                    .map(file -> file.substring(0, file.length() - 4))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Trouble.error("There are no logs in " + home.logs() + " yet.");
        }
    }

    private static String known(Home home, String name) {
        if (Files.exists(home.log(name))) {
            return name;
        }
        throw Trouble.usage("There is no log of " + name + ". There are: " + String.join(", ", processes(home)) + ".");
    }
}
