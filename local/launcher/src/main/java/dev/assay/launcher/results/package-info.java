/** What became of a run's records: written to a file on this machine, uploaded, and the receipt of that. */
@NullMarked
package dev.assay.launcher.results;

import org.jspecify.annotations.NullMarked;
