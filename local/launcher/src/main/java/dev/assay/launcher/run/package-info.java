/** The headless batch, step by step. */
@NullMarked
package dev.assay.launcher.run;

import org.jspecify.annotations.NullMarked;
