/** Faults that tests order: which requests they meet, and what comes of those. */
@NullMarked
package dev.assay.sandbox.salesforce.fault;

import org.jspecify.annotations.NullMarked;
