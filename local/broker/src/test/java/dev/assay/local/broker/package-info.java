/** Tests of the broker as a library and as a process. */
@NullMarked
package dev.assay.local.broker;

import org.jspecify.annotations.NullMarked;
