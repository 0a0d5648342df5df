/** Keeps processes running: starts them, sees them die, starts them again, stops them in order. */
@NullMarked
package dev.assay.launcher.supervise;

import org.jspecify.annotations.NullMarked;
