package dev.assay.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which records of a dataset version a run takes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Selection.All.class, name = "all"),
    @JsonSubTypes.Type(value = Selection.Sample.class, name = "sample"),
    @JsonSubTypes.Type(value = Selection.Ids.class, name = "ids"),
    @JsonSubTypes.Type(value = Selection.Names.class, name = "names")
})
public sealed interface Selection {

    /** Conditions that a record must meet beside being selected. */
    default List<FieldCondition> conditions() {
        return List.of();
    }

    /**
     * Every record, in the dataset's stable order.
     *
     * @param filter conditions that a record must meet, all of them; none when absent
     */
    record All(@Nullable List<FieldCondition> filter) implements Selection {
        /** Every record there is. */
        public All() {
            this(null);
        }

        @Override
        public List<FieldCondition> conditions() {
            return filter == null ? List.of() : filter;
        }
    }

    /**
     * Some records, in the dataset's stable order.
     *
     * @param size how many; the whole dataset when it has fewer
     * @param seed draws the records at random, the same ones for the same seed; the first ones in the dataset's stable order
     *     when absent
     * @param filter conditions that a record must meet, all of them; none when absent
     */
    record Sample(int size, @Nullable Long seed, @Nullable List<FieldCondition> filter) implements Selection {
        /** The first records. */
        public Sample(int size) {
            this(size, null, null);
        }

        @Override
        public List<FieldCondition> conditions() {
            return filter == null ? List.of() : filter;
        }
    }

    /**
     * The records with these ids, in the order given.
     *
     * @param ids values of the record id field; one that is not in the dataset fails the plan
     */
    record Ids(List<String> ids) implements Selection {}

    /**
     * The records with these names, in the order given.
     *
     * @param names values of the record name field; one that is missing or shared by several records fails the plan
     */
    record Names(List<String> names) implements Selection {}
}
