/** Calls to a Salesforce org: one renewal of access for all callers, retries where they help, errors that say what to do. */
@NullMarked
package dev.assay.salesforce;

import org.jspecify.annotations.NullMarked;
