/** Which of the service's two roles this process plays. */
@NullMarked
package dev.assay.execution.role;

import org.jspecify.annotations.NullMarked;
