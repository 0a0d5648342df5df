/** A run's prompt and one record become a conversation; plain Java. */
@NullMarked
package dev.assay.execution.worker.render;

import org.jspecify.annotations.NullMarked;
