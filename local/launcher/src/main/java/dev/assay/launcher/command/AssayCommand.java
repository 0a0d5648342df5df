package dev.assay.launcher.command;

import dev.assay.launcher.ExitCodes;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.ProblemReceived;
import dev.assay.launcher.up.Screen;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands together. */
@Command(
        name = "assay",
        description = "Runs a prompt over every record of a dataset.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        version = "0.1.0",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            WorkerCommand.class,
            RunCommand.class,
            RunsCommand.class,
            DownloadCommand.class,
            UploadCommand.class,
            VerifyCommand.class,
            BenchCommand.class,
            SuperviseCommand.class,
            ServiceTokenCommand.class,
            GenerateCompletion.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done", "1:not done, the message says why", "2:wrong usage",
            "3:run completed with failures", "4:run cancelled", "5:run paused by the system"
        })
public final class AssayCommand implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    /** Runs a command line; gives the exit code. */
    public static int execute(String... arguments) {
        var commands = new CommandLine(new AssayCommand());
        commands.setExecutionExceptionHandler((failure, line, parsed) -> tell(failure));
        commands.setParameterExceptionHandler(new WrongUsage());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        return commands.execute(arguments);
    }

    /** Expected trouble is told as it is; the rest is a defect and shows where it came from. */
    private static int tell(Exception failure) {
        var screen = Screen.standard();
        return switch (failure) {
            case Trouble trouble -> {
                screen.say(trouble.text());
                yield trouble.exitCode();
            }
            case ProblemReceived problem -> {
                screen.say(problem.text());
                yield ExitCodes.ERROR;
            }
            default -> {
                screen.say("This should not have happened: " + failure);
                failure.printStackTrace();
                yield ExitCodes.ERROR;
            }
        };
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
