/** Again, or give up? */
@NullMarked
package dev.assay.execution.worker.attempt;

import org.jspecify.annotations.NullMarked;
