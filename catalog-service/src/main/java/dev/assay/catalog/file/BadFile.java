package dev.assay.catalog.file;

import dev.assay.service.problem.ProblemException;

/** A file that cannot be taken. */
final class BadFile extends ProblemException {

    BadFile(String detail) {
        super(400, "bad-file", detail);
    }

    BadFile(String detail, BadRows rows) {
        this(detail);
        with("rows", rows.first()).with("badRows", rows.count());
    }
}
