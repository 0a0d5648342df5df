/** Uploads by InsightsExternalData: header, parts, processing, a new dataset version. */
@NullMarked
package dev.assay.sandbox.salesforce.externaldata;

import org.jspecify.annotations.NullMarked;
