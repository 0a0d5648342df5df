/** Uploads into datasets by the External Data API: a job, its parts, and how it ends. */
@NullMarked
package dev.assay.salesforce.externaldata;

import org.jspecify.annotations.NullMarked;
