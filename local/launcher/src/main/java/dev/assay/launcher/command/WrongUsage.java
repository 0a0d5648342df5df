package dev.assay.launcher.command;

import dev.assay.launcher.ExitCodes;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and where help is; the whole help would hide it. */
final class WrongUsage implements IParameterExceptionHandler {

    private static final Pattern CHOICE =
            Pattern.compile("expected one of \\[(.+)] \\(case-insensitive\\) but was '(.*)'");

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        var command = problem.getCommandLine();
        var err = command.getErr();
        err.println(message(problem));
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("Help: ./" + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }

    private static String message(ParameterException problem) {
        var choice = CHOICE.matcher(String.valueOf(problem.getMessage()));
        return choice.replaceAll(
                found -> "say one of " + found.group(1).toLowerCase(Locale.ROOT) + ", not " + found.group(2));
    }
}
