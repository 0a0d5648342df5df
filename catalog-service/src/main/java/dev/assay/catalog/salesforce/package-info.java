/** Datasets of CRM Analytics, read page by page under the order of the record id. */
@NullMarked
package dev.assay.catalog.salesforce;

import org.jspecify.annotations.NullMarked;
