/**
 * Plans runs: publishes one record task per record, page by page, as far as the run may be planned, together with the plan
 * state in one Kafka transaction.
 */
@NullMarked
package dev.assay.catalog.plan;

import org.jspecify.annotations.NullMarked;
