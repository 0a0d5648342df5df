/** Removes what is left of runs that were deleted, and says so on the topic. */
@NullMarked
package dev.assay.export.removal;

import org.jspecify.annotations.NullMarked;
