/** What <code>./assay</code> does: starts the system on one machine, keeps it up, runs headless batches. */
@NullMarked
package dev.assay.launcher;

import org.jspecify.annotations.NullMarked;
