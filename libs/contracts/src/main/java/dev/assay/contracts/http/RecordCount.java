package dev.assay.contracts.http;

import dev.assay.contracts.FieldCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many records a filter leaves.
 *
 * @param records records that meet every condition, counted exactly
 * @param all records of the dataset version
 */
public record RecordCount(long records, long all) {

    /**
     * The question.
     *
     * @param filter conditions that a record must meet, all of them; none when absent
     */
    public record Question(@Nullable List<FieldCondition> filter) {}
}
