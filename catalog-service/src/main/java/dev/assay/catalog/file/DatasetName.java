package dev.assay.catalog.file;

import dev.assay.service.problem.ProblemException;

/** What a dataset of files is called. */
final class DatasetName {

    private static final int LONGEST = 200;

    private DatasetName() {}

    /**
     * A name out of what a user or a browser gives, which may be the file's own name, folder and ending included.
     *
     * @throws ProblemException if nothing of it is left, or too much
     */
    static String of(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceFirst("(?i)\\.(csv|tsv|tab|txt|jsonl|ndjson)$", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new ProblemException(
                    400, "bad-name", "A dataset's name has 1 to " + LONGEST + " characters, such as 'Claims 2026'.");
        }
        return name;
    }
}
