/** Topics declared before use; messages read one by one out of batches; what cannot be read set aside. */
@NullMarked
package dev.assay.service.messaging;

import org.jspecify.annotations.NullMarked;
