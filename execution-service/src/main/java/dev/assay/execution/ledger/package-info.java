/** Which records are done, counted once; flow control, progress, healing. */
@NullMarked
package dev.assay.execution.ledger;

import org.jspecify.annotations.NullMarked;
