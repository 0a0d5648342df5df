/** Errors as problem documents: one shape, a stable type, what to do next. */
@NullMarked
package dev.assay.service.problem;

import org.jspecify.annotations.NullMarked;
