/** Datasets and their versions, as CRM Analytics lists and describes them. */
@NullMarked
package dev.assay.sandbox.salesforce.wave;

import org.jspecify.annotations.NullMarked;
