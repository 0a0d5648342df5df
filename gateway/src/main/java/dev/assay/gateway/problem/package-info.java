/** Errors as problem documents, as in the services. */
@NullMarked
package dev.assay.gateway.problem;

import org.jspecify.annotations.NullMarked;
