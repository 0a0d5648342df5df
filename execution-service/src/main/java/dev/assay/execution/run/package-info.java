/** A run's life: requested, frozen, paused, resumed, cancelled, finished. */
@NullMarked
package dev.assay.execution.run;

import org.jspecify.annotations.NullMarked;
