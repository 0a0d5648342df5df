/** Sources and how to reach them: settings, sealed keys, tokens lent to other services. */
@NullMarked
package dev.assay.catalog.source;

import org.jspecify.annotations.NullMarked;
