/** The handful of SOQL that uploaders ask. */
@NullMarked
package dev.assay.sandbox.salesforce.soql;

import org.jspecify.annotations.NullMarked;
