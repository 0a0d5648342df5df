/** Work that is looked for again and again. */
@NullMarked
package dev.assay.export.repeat;

import org.jspecify.annotations.NullMarked;
