package dev.assay.export.file;

import java.util.regex.Pattern;

/** Names for downloaded files. */
final class FileName {

    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");
    private static final int LONGEST = 100;

    private FileName() {}

    /** The batch name without what file systems refuse. */
    static String of(String batchName, FileFormat format) {
        var fit = UNFIT.matcher(batchName).replaceAll("-").strip();
        var end = fit.offsetByCodePoints(0, Math.min(LONGEST, fit.codePointCount(0, fit.length())));
        var stem = fit.substring(0, end).replaceAll("^[.\\s]+|[.\\s]+$", "");
        var form = format == FileFormat.WIDE ? " (wide)" : "";
        return (stem.isEmpty() ? "results" : stem) + form + "." + format.extension();
    }
}
