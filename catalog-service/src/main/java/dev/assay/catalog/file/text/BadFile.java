package dev.assay.catalog.file.text;

import dev.assay.service.problem.ProblemException;

/** A file that cannot be taken. */
public final class BadFile extends ProblemException {

    /**
     * @param detail what is wrong, where, and what to do
     */
    public BadFile(String detail) {
        super(400, "bad-file", detail);
    }
}
