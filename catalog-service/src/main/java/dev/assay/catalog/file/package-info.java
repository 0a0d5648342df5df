/**
 * Datasets out of files that users brought: CSV read as a stream, checked row by row, and kept as immutable versions of rows in
 * chunks.
 */
@NullMarked
package dev.assay.catalog.file;

import org.jspecify.annotations.NullMarked;
