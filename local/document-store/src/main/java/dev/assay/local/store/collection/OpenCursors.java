package dev.assay.local.store.collection;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Opens cursors, and closes those that their clients forgot: a client that dies never says so. */
public final class OpenCursors {

    static final Duration IDLE = Duration.ofMinutes(10);

    /** A first batch, and the cursor for the rest or 0 when there is none. */
    public record Opened(List<Document> firstBatch, long cursor) {}

    private final Map<Long, WeakReference<LazyCursor>> opened = new ConcurrentHashMap<>();
    private final CursorRegistry registry;
    private final LongSupplier nanoClock;

    public OpenCursors(CursorRegistry registry) {
        this(registry, System::nanoTime);
    }

    OpenCursors(CursorRegistry registry, LongSupplier nanoClock) {
        this.registry = registry;
        this.nanoClock = nanoClock;
    }

    /** Takes a first batch of some documents and keeps a cursor if there are more. */
    public Opened open(Iterator<Document> documents, int batchSize) {
        var cursor = new LazyCursor(registry.generateCursorId(), documents, nanoClock);
        var batch = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new Opened(batch, 0);
        }
        closeForgotten();
        opened.put(cursor.getId(), new WeakReference<>(cursor));
        registry.add(cursor);
        return new Opened(batch, cursor.getId());
    }

    /** Closes a cursor before its end. */
    public void close(long cursor) {
        registry.remove(cursor);
    }

    private void closeForgotten() {
        opened.entrySet().removeIf(entry -> {
            var cursor = entry.getValue().get();
            if (cursor != null && cursor.idleNanos() < IDLE.toNanos()) {
                return false;
            }
            registry.remove(entry.getKey());
            return true;
        });
    }
}
