package dev.assay.catalog.file;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Says that there are parts about a file that was refused as a whole. Those of a version that was taken go with the version. */
@Document("refusalReports")
record RefusalReport(@Id String id, Instant createdAt) {}
