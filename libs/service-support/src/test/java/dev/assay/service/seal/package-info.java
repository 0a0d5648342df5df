/** Tests of secrets. */
@NullMarked
package dev.assay.service.seal;

import org.jspecify.annotations.NullMarked;
