/** One trace from the first request to the last message. */
@NullMarked
package dev.assay.service.tracing;

import org.jspecify.annotations.NullMarked;
