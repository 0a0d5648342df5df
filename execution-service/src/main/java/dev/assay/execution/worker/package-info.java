/** Takes record tasks and ends each in exactly one message. */
@NullMarked
package dev.assay.execution.worker;

import org.jspecify.annotations.NullMarked;
