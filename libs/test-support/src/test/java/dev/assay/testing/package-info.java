/** Proves, with a small service of its own, that what services share works against a real broker and a real store. */
@NullMarked
package dev.assay.testing;

import org.jspecify.annotations.NullMarked;
