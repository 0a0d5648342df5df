package dev.assay.launcher.up;

import java.io.PrintStream;

/** Where a command shows what it does: standard error, so that standard output holds results only. */
public final class Screen {

    private final PrintStream out;
    private final boolean terminal;
    private boolean lineOpen;

    /**
     * @param out where it goes
     * @param terminal whether a line can be written over
     */
    public Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Standard error; the script says by the property {@code assay.terminal} whether it is a terminal. */
    public static Screen standard() {
        return new Screen(System.err, Boolean.getBoolean("assay.terminal"));
    }

    /** Whether a line can be written over. */
    public boolean isTerminal() {
        return terminal;
    }

    /** A line that stays. */
    public synchronized void say(String line) {
        clear();
        out.println(line);
        out.flush();
    }

    /** A line that the next one replaces; nothing where that is impossible. */
    public synchronized void show(String line) {
        if (terminal) {
            clear();
            out.print(line);
            out.flush();
            lineOpen = true;
        }
    }

    /** Wipes the line that would be replaced, before somebody else writes. */
    public synchronized void clear() {
        if (lineOpen) {
            out.print("\r\033[K");
            lineOpen = false;
        }
    }
}
