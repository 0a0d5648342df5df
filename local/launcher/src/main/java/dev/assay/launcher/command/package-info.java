/** The commands, one class each: they read options and hand over. */
@NullMarked
package dev.assay.launcher.command;

import org.jspecify.annotations.NullMarked;
