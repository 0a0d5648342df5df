/** The one door: who comes in, where requests go, and live progress for browsers. */
@NullMarked
package dev.assay.gateway;

import org.jspecify.annotations.NullMarked;
