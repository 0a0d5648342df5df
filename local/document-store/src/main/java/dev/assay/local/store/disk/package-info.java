/** How values become bytes in the file, and when they are safely there. */
@NullMarked
package dev.assay.local.store.disk;

import org.jspecify.annotations.NullMarked;
