/** Tests of leases. */
@NullMarked
package dev.assay.service.lease;

import org.jspecify.annotations.NullMarked;
