/** Long work has one owner at a time; any instance takes over what is not renewed. */
@NullMarked
package dev.assay.service.lease;

import org.jspecify.annotations.NullMarked;
