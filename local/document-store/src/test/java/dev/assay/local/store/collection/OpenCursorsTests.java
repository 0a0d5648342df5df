package dev.assay.local.store.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenCursorsTests {

    private final AtomicLong nanos = new AtomicLong();
    private final CursorRegistry registry = new CursorRegistry();
    private final OpenCursors cursors = new OpenCursors(registry, nanos::get);

    private static Iterator<Document> documents(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Document("_id", i)).iterator();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void keepsNoCursorWhenOneBatchTakesAll() {
        var opened = cursors.open(documents(5), 5);

        assertThat(opened.firstBatch()).hasSize(5);
        assertThat(opened.cursor()).isZero();
        assertThat(registry.size()).isZero();
    }

    @Test
    void aCursorGivesTheRest() {
        var opened = cursors.open(documents(5), 3);

        assertThat(opened.firstBatch()).hasSize(3);
        assertThat(registry.getCursor(opened.cursor()).takeDocuments(3))
                .containsExactly(new Document("_id", 3), new Document("_id", 4));
    }

    @Test
    void closesWhatNobodyReadForTenMinutes() {
        var forgotten = cursors.open(documents(5), 1).cursor();
        var used = cursors.open(documents(5), 1).cursor();
        pass(OpenCursors.IDLE.minusSeconds(1));
        registry.getCursor(used).takeDocuments(1);
        pass(Duration.ofSeconds(1));

        cursors.open(documents(5), 1);

        assertThatThrownBy(() -> registry.getCursor(forgotten)).isInstanceOf(CursorNotFoundException.class);
        assertThat(registry.getCursor(used).takeDocuments(9)).hasSize(3);
    }
}
