package dev.assay.execution.worker;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A worker that lives, as it says so once a second; one whose renewal number stands still is gone.
 *
 * @param slot its stable name, for example {@code worker-1}
 * @param window most calls it has in flight for batches
 * @param interactiveWindow most calls it has in flight on the interactive lane
 * @param renewal grows with every sign of life
 */
@Document("workers")
public record WorkerSlot(@Id String slot, int window, int interactiveWindow, long renewal) {}
