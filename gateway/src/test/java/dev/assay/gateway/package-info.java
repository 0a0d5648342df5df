/** What the tests of the gateway share. */
@NullMarked
package dev.assay.gateway;

import org.jspecify.annotations.NullMarked;
