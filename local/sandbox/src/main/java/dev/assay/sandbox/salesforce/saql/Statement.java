package dev.assay.sandbox.salesforce.saql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement; each names the stream that it makes. */
sealed interface Statement {

    /** The stream that it makes. */
    String out();

    record Load(String out, String dataset) implements Statement {}

    record Filter(String out, String in, Expression condition) implements Statement {}

    /** By no field means: all rows together. */
    record Group(String out, String in, List<String> fields) implements Statement {}

    record Foreach(String out, String in, List<Projection> projections) implements Statement {}

    record Order(String out, String in, List<SortKey> keys) implements Statement {}

    record Offset(String out, String in, long rows) implements Statement {}

    /** Zero rows means all of them, fewer than zero means none. */
    record Limit(String out, String in, long rows) implements Statement {}

    record Projection(Expression expression, String alias) {}

    /** Null where the default holds: nulls last when ascending, first when descending. */
    record SortKey(
            String field, boolean descending, @Nullable Boolean nullsFirst) {

        boolean nullsComeFirst() {
            return nullsFirst == null ? descending : nullsFirst;
        }
    }
}
