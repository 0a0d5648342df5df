/** Databases and collections in the file. */
@NullMarked
package dev.assay.local.store.collection;

import org.jspecify.annotations.NullMarked;
