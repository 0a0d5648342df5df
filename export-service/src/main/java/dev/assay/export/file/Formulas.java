package dev.assay.export.file;

/** Text that a spreadsheet would run. */
final class Formulas {

    private Formulas() {}

    /** The text, with an apostrophe before what a spreadsheet would take for the begin of a formula. */
    static String defused(String text) {
        return starts(text) ? "'" + text : text;
    }

    private static boolean starts(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r' -> true;
            default -> false;
        };
    }
}
