package dev.assay.launcher.command;

import dev.assay.contracts.Json;
import dev.assay.contracts.http.Run;
import dev.assay.launcher.ExitCodes;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.run.ModelOptions;
import dev.assay.launcher.up.LocalSystem;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists runs, and does to them what a script may want. */
@Command(
        sortOptions = false,
        name = "runs",
        description = "Lists the newest runs, newest first.",
        subcommands = {RunsCommand.Resume.class, RunsCommand.Cancel.class, RunsCommand.Delete.class})
final class RunsCommand implements Callable<Integer> {

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many; ${DEFAULT-VALUE} unless said.")
    private int limit;

    @Option(names = "--json", description = "A list of objects, as the API has them.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if (limit < 1) {
            throw Trouble.usage("--limit has to be at least 1, not " + limit + ".");
        }
        var runs = Session.begin().gateway().runs(limit);
        if (json) {
            System.out.println(Json.MAPPER.writeValueAsString(runs));
        } else if (runs.isEmpty()) {
            System.out.println("There are no runs yet. The first one: ./assay run");
        } else {
            print(runs);
        }
        return ExitCodes.OK;
    }

    private static void print(List<Run> runs) {
        System.out.printf("%-36s  %-20s  %-23s  %17s  %s%n", "RUN", "REQUESTED", "STATE", "RECORDS", "BATCH");
        for (var run : runs) {
            var progress = run.progress();
            System.out.printf(
                    "%-36s  %-20s  %-23s  %17s  %s%n",
                    run.id(),
                    progress.requestedAt().toString().replaceFirst("\\.\\d+Z", "Z"),
                    progress.state().name().toLowerCase(Locale.ROOT),
                    progress.counts().finished() + " of " + count(progress.total()),
                    progress.name());
        }
    }

    private static String count(@Nullable Integer total) {
        return total == null ? "?" : total.toString();
    }

    /** Lets a paused run go on. */
    @Command(
            name = "resume",
            description = "Lets a paused run go on. Its results, when it has ended: ./assay download RUN")
    static final class Resume implements Callable<Integer> {

        @Parameters(paramLabel = "RUN", description = "The run.")
        private String run = "";

        @Option(
                names = "--api-key-env",
                paramLabel = "VAR",
                description = "The environment variable that holds a new key for the run's connection.")
        private @Nullable String keyVariable;

        @Override
        public Integer call() throws InterruptedException {
            var key = keyVariable == null ? null : ModelOptions.key(keyVariable, System.getenv());
            var session = Session.begin(LocalSystem.current().without(keyVariable));
            if (key != null) {
                session.gateway().replaceKey(session.gateway().run(run).connection(), key);
            }
            session.gateway().resume(run);
            session.screen().say("Run " + run + " goes on.");
            session.leaveRunning();
            return ExitCodes.OK;
        }
    }

    /** Ends a run. */
    @Command(
            name = "cancel",
            description = "Ends a run; what is done is kept. Its results, when it has ended: ./assay download RUN")
    static final class Cancel implements Callable<Integer> {

        @Parameters(paramLabel = "RUN", description = "The run.")
        private String run = "";

        @Override
        public Integer call() throws InterruptedException {
            var session = Session.begin();
            session.gateway().cancel(run);
            session.screen().say("Run " + run + " ends.");
            session.leaveRunning();
            return ExitCodes.OK;
        }
    }

    /** Deletes runs. */
    @Command(
            name = "delete",
            description = {
                "Deletes runs that have ended, and their rows, wherever Assay stores them. What was uploaded stays in the org; "
                        + "the audit entry stays here."
            })
    static final class Delete implements Callable<Integer> {

        @Parameters(paramLabel = "RUN", arity = "1..*", description = "The runs.")
        private List<String> runs = List.of();

        @Override
        public Integer call() throws InterruptedException {
            var session = Session.begin();
            var gateway = session.gateway();
            for (var run : runs) {
                gateway.delete(run);
                session.screen().say("Run " + run + " is deleted.");
            }
            return ExitCodes.OK;
        }
    }
}
