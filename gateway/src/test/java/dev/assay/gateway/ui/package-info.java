/** Tests of the pages. */
@NullMarked
package dev.assay.gateway.ui;

import org.jspecify.annotations.NullMarked;
