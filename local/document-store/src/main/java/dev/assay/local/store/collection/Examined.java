package dev.assay.local.store.collection;

import java.util.concurrent.atomic.LongAdder;

/** Counts the documents that were looked at to answer queries: what indexes save. */
public final class Examined {

    private final LongAdder documents = new LongAdder();

    void one() {
        documents.increment();
    }

    /** How many since the start. */
    public long count() {
        return documents.sum();
    }
}
