/** Tests of the way to the services. */
@NullMarked
package dev.assay.gateway.route;

import org.jspecify.annotations.NullMarked;
