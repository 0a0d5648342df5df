/** A document store for one machine: speaks MongoDB's wire protocol, keeps its data in one file. */
@NullMarked
package dev.assay.local.store;

import org.jspecify.annotations.NullMarked;
