/** Tests of checks while a user writes. */
@NullMarked
package dev.assay.promptservice.check;

import org.jspecify.annotations.NullMarked;
