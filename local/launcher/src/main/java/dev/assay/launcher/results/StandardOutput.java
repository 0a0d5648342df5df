package dev.assay.launcher.results;

import dev.assay.launcher.Trouble;

/** What scripts read. Prints never throw, but what a full disk or a closed pipe cut off must not look done. */
public final class StandardOutput {

    private StandardOutput() {}

    /** Prints a line. */
    public static void line(String text) {
        System.out.println(text);
        check();
    }

    /** Refuses to go on when something did not get there. */
    static void check() {
        if (System.out.checkError()) {
            throw Trouble.error("Standard output takes no more, so what came there is not whole.");
        }
    }
}
