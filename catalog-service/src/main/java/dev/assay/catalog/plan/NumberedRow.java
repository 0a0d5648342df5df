package dev.assay.catalog.plan;

import dev.assay.catalog.dataset.Row;

/** A record and its number in a run. */
record NumberedRow(int number, Row row) {}
