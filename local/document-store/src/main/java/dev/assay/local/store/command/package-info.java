/** Commands: which of them write, and where their answers need mending. */
@NullMarked
package dev.assay.local.store.command;

import org.jspecify.annotations.NullMarked;
