/** Sources, their datasets and records, and the plans of runs over them. */
@NullMarked
package dev.assay.catalog;

import org.jspecify.annotations.NullMarked;
