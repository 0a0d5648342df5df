/** Brings the structured CSV of a run into its target, once, and checks that it is there. */
@NullMarked
package dev.assay.export.upload;

import org.jspecify.annotations.NullMarked;
