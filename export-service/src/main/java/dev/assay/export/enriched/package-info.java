/** A run as a dataset of its own: record id, chosen fields of the source, one typed column per response field. */
@NullMarked
package dev.assay.export.enriched;

import org.jspecify.annotations.NullMarked;
