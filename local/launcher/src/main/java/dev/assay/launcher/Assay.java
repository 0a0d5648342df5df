package dev.assay.launcher;

import dev.assay.launcher.command.AssayCommand;

/** The program behind the script {@code ./assay}. */
public final class Assay {

    private Assay() {}

    /** Runs one command and ends with its {@linkplain ExitCodes exit code}. */
    public static void main(String[] arguments) {
        System.exit(AssayCommand.execute(arguments));
    }
}
