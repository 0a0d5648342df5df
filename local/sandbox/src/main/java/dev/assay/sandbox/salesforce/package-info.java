/** The org: who may call, how it errs, and the routes of its features. */
@NullMarked
package dev.assay.sandbox.salesforce;

import org.jspecify.annotations.NullMarked;
