/** The built user interface, from the class path. */
@NullMarked
package dev.assay.gateway.ui;

import org.jspecify.annotations.NullMarked;
