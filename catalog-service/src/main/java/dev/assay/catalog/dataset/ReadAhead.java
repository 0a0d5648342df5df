package dev.assay.catalog.dataset;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads the next page while the one before is worked on, so that work never waits for reading. Not thread-safe. */
public final class ReadAhead implements AutoCloseable {

    private final Deque<Row> ready = new ArrayDeque<>();
    private final RecordReader reader;
    private final Executor executor;
    private final int pageSize;
    private final int total;
    private int nextRead;
    private @Nullable String cursor;
    private @Nullable CompletableFuture<List<Row>> reading;

    /**
     * Counts the records; reads nothing yet.
     *
     * @param from the first number that is wanted
     * @param cursor where the source goes on
     * @param pageSize how many are read at once
     * @param executor reads
     */
    public ReadAhead(RecordReader reader, int from, @Nullable String cursor, int pageSize, Executor executor) {
        this.reader = reader;
        this.total = reader.total();
        this.nextRead = from;
        this.cursor = cursor;
        this.pageSize = pageSize;
        this.executor = executor;
    }

    /** How many records there are. */
    public int total() {
        return total;
    }

    /** Begins to read, if there is more to read and no page waits. */
    public void prefetch() {
        if (reading == null && ready.isEmpty() && nextRead < total) {
            var number = nextRead;
            var from = cursor;
            reading = CompletableFuture.supplyAsync(() -> reader.read(number, from, pageSize), executor);
        }
    }

    /**
     * The next records, at least one if the source answers in time.
     *
     * @param most no more than these
     * @param patience how long to wait for the source
     */
    public List<Row> take(int most, Duration patience) throws InterruptedException {
        prefetch();
        var page = reading;
        if (ready.isEmpty() && page != null) {
            try {
                page.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillReading) {
                return List.of();
            } catch (java.util.concurrent.ExecutionException e) {
                reading = null;
                throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
            }
            accept(page.join());
        }
        var taken = new ArrayList<Row>(Math.min(most, ready.size()));
        while (taken.size() < most && !ready.isEmpty()) {
            taken.add(ready.remove());
        }
        prefetch();
        return taken;
    }

    /** Where the source goes on after a record. */
    public @Nullable String cursorAfter(Row row) {
        return reader.cursorAfter(row);
    }

    /** Waits for the page that is being read; a reader must not be closed under it. */
    @Override
    public void close() {
        if (reading == null) {
            reader.close();
        } else {
            var unused = reading.whenComplete((page, failure) -> reader.close());
        }
    }

    private void accept(List<Row> page) {
        reading = null;
        if (page.isEmpty()) {
            throw new IllegalStateException("The source gave no record though there should be more");
        }
        ready.addAll(page);
        nextRead += page.size();
        cursor = reader.cursorAfter(page.getLast());
    }
}
