/** Outcomes become rows, rows become files, and one of the files goes back to Salesforce. */
@NullMarked
package dev.assay.export;

import org.jspecify.annotations.NullMarked;
