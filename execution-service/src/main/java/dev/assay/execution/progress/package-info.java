/** Steers active runs: flow control, progress, asking for numbers once more, healing, and ending. */
@NullMarked
package dev.assay.execution.progress;

import org.jspecify.annotations.NullMarked;
