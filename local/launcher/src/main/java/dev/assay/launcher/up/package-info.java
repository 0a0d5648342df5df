/** Bringing the system up: what is built, started, waited for and shown. */
@NullMarked
package dev.assay.launcher.up;

import org.jspecify.annotations.NullMarked;
