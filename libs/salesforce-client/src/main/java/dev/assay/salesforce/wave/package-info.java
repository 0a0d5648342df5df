/** CRM Analytics: its datasets, their fields, and queries over their records. */
@NullMarked
package dev.assay.salesforce.wave;

import org.jspecify.annotations.NullMarked;
