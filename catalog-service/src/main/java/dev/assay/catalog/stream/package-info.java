/** Records as a stream, for services that need what runs were made of once more. */
@NullMarked
package dev.assay.catalog.stream;

import org.jspecify.annotations.NullMarked;
