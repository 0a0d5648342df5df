/** A small SAQL: parsed, checked, and evaluated over datasets of any size in bounded memory. */
@NullMarked
package dev.assay.sandbox.salesforce.saql;

import org.jspecify.annotations.NullMarked;
