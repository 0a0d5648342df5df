package dev.assay.local.store.disk;

import org.jspecify.annotations.Nullable;

/** The store could not start; the message says why and what to do. */
public final class StoreStartFailed extends RuntimeException {

    public StoreStartFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
