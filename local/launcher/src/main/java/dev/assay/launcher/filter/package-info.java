/** Filters as users write them, for example {@code Amount >= 100}: read, and held against the fields of a dataset. */
@NullMarked
package dev.assay.launcher.filter;

import org.jspecify.annotations.NullMarked;
