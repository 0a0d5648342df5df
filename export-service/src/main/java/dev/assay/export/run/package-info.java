/** One document per run says what of it can be had: how much is stored, whether that is all, how its upload goes. */
@NullMarked
package dev.assay.export.run;

import org.jspecify.annotations.NullMarked;
