/** Outcomes on their way from the topic into the store, and back out in record order. */
@NullMarked
package dev.assay.export.outcome;

import org.jspecify.annotations.NullMarked;
