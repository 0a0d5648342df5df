/** A run's outcomes as files: the structured CSV, one row per record, JSON Lines. Streamed, however many there are. */
@NullMarked
package dev.assay.export.file;

import org.jspecify.annotations.NullMarked;
