/** Text as rows: CSV in whatever dialect, and JSON Lines, found out by looking and read row by row. */
@NullMarked
package dev.assay.catalog.file.format;

import org.jspecify.annotations.NullMarked;
