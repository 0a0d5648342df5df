/** What a worker knows of the runs whose tasks it gets, kept fresh. */
@NullMarked
package dev.assay.execution.worker.run;

import org.jspecify.annotations.NullMarked;
