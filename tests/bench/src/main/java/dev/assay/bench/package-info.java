/** Measures the whole system on one machine: use of the window, throughput, memory, files, start-up. */
@NullMarked
package dev.assay.bench;

import org.jspecify.annotations.NullMarked;
