package dev.assay.catalog.file;

import dev.assay.contracts.http.RowProblem;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Consecutive refused rows of a file, by line. */
@Document("refusedRows")
record RefusedPart(@Id String id, List<RowProblem> rows) {}
