/** Checks while a user writes; nothing is kept. */
@NullMarked
package dev.assay.promptservice.check;

import org.jspecify.annotations.NullMarked;
