/** Datasets and their records, whatever kind of source they come from. */
@NullMarked
package dev.assay.catalog.dataset;

import org.jspecify.annotations.NullMarked;
