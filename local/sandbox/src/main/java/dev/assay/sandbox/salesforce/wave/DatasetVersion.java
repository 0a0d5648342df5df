package dev.assay.sandbox.salesforce.wave;

import dev.assay.sandbox.table.Table;
import java.time.Instant;

/** An immutable state of a dataset. */
public record DatasetVersion(String id, Instant created, Table table) {}
