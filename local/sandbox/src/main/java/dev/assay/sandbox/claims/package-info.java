/** The sample dataset of insurance claims; any row can be made without the rows before it. */
@NullMarked
package dev.assay.sandbox.claims;

import org.jspecify.annotations.NullMarked;
