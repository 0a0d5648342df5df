/** Drives a whole system through {@code ./assay}, as a user would, and can kill any of its processes. */
@NullMarked
package dev.assay.system;

import org.jspecify.annotations.NullMarked;
