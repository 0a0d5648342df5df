/** Tests of saving analyses. */
@NullMarked
package dev.assay.promptservice.analysis;

import org.jspecify.annotations.NullMarked;
