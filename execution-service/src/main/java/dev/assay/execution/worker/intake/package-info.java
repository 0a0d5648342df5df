/** Tasks in from Kafka; results and offsets out in one transaction. */
@NullMarked
package dev.assay.execution.worker.intake;

import org.jspecify.annotations.NullMarked;
