package dev.assay.catalog.plan;

import dev.assay.contracts.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a plan state's cursor holds.
 *
 * @param source where the next page begins, in the source's words
 * @param wantedRevision the request that is being planned once more, when one is half planned; 0 otherwise
 * @param wantedNext the next of its numbers
 */
record Cursor(@Nullable String source, long wantedRevision, int wantedNext) {

    static final Cursor START = new Cursor(null, 0, 0);

    static Cursor of(@Nullable String text) {
        return text == null ? START : Json.MAPPER.readValue(text, Cursor.class);
    }

    @Nullable String text() {
        return equals(START) ? null : Json.MAPPER.writeValueAsString(this);
    }

    Cursor at(@Nullable String position) {
        return new Cursor(position, wantedRevision, wantedNext);
    }

    Cursor wanted(long revision, int next) {
        return new Cursor(source, revision, next);
    }
}
