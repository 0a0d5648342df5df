/** Tests of problems. */
@NullMarked
package dev.assay.service.problem;

import org.jspecify.annotations.NullMarked;
