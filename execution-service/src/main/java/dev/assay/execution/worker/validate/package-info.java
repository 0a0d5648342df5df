/** A completion is read leniently, then held to the response schema strictly; plain Java. */
@NullMarked
package dev.assay.execution.worker.validate;

import org.jspecify.annotations.NullMarked;
