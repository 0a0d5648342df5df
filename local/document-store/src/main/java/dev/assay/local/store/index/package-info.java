/** Indexes on disk, and which of them answers a query. */
@NullMarked
package dev.assay.local.store.index;

import org.jspecify.annotations.NullMarked;
