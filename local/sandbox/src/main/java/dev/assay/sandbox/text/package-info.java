/** Phrase books and the reproducible draws that turn them into sample texts. */
@NullMarked
package dev.assay.sandbox.text;

import org.jspecify.annotations.NullMarked;
