/** Tests of the store through a genuine driver. */
@NullMarked
package dev.assay.local.store;

import org.jspecify.annotations.NullMarked;
