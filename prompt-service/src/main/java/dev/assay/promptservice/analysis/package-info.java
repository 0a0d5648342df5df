/** Analyses: checked when they are saved, and every save kept as a version that never changes. */
@NullMarked
package dev.assay.promptservice.analysis;

import org.jspecify.annotations.NullMarked;
