/** What an upload brings: rows and the columns they go into, and how they are counted where they have arrived. */
@NullMarked
package dev.assay.export.content;

import org.jspecify.annotations.NullMarked;
