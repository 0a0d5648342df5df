/** Tests of live progress. */
@NullMarked
package dev.assay.gateway.events;

import org.jspecify.annotations.NullMarked;
