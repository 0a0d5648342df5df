/** Bytes as text: which encoding a file is in, and its text in UTF-8, as a stream. */
@NullMarked
package dev.assay.catalog.file.text;

import org.jspecify.annotations.NullMarked;
