/** What a dataset is made of: columns, and rows that are made or read one at a time. */
@NullMarked
package dev.assay.sandbox.table;

import org.jspecify.annotations.NullMarked;
