/** Tests of the door. */
@NullMarked
package dev.assay.gateway.session;

import org.jspecify.annotations.NullMarked;
