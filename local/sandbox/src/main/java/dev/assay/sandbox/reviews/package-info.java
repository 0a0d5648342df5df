/** A second, smaller sample dataset, so that the list of datasets is not lonely. */
@NullMarked
package dev.assay.sandbox.reviews;

import org.jspecify.annotations.NullMarked;
