/** How far each run is planned, as the planner last said. */
@NullMarked
package dev.assay.execution.plan;

import org.jspecify.annotations.NullMarked;
