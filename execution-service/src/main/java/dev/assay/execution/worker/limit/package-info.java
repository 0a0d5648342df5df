/** How many calls may be in flight: what the endpoint bears, and what a run or a connection is allowed over the whole fleet. */
@NullMarked
package dev.assay.execution.worker.limit;

import org.jspecify.annotations.NullMarked;
