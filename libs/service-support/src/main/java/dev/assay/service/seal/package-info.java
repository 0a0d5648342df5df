/** Secrets at rest. */
@NullMarked
package dev.assay.service.seal;

import org.jspecify.annotations.NullMarked;
