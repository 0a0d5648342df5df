/** Fast tests of what queries are made of. */
@NullMarked
package dev.assay.local.store.collection;

import org.jspecify.annotations.NullMarked;
