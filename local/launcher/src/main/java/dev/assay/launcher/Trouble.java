package dev.assay.launcher;

/** Something that a user has to know or mend: shown as it is, without a stack trace, and ends the command. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Trouble(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command cannot do its work; exit code {@link ExitCodes#ERROR}. */
    public static Trouble error(String message) {
        return new Trouble(ExitCodes.ERROR, message);
    }

    /** The command was asked for in a way that makes no sense; exit code {@link ExitCodes#USAGE}. */
    public static Trouble usage(String message) {
        return new Trouble(ExitCodes.USAGE, message);
    }

    /** What the command ends with. */
    public int exitCode() {
        return exitCode;
    }

    /** The message; {@link Throwable} lets it be absent, here it never is. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
