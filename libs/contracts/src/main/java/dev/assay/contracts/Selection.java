package dev.assay.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Which records of a dataset version a run takes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Selection.All.class, name = "all"),
    @JsonSubTypes.Type(value = Selection.Sample.class, name = "sample"),
    @JsonSubTypes.Type(value = Selection.Ids.class, name = "ids"),
    @JsonSubTypes.Type(value = Selection.Names.class, name = "names")
})
public sealed interface Selection {

    /** Every record, in the dataset's stable order. */
    record All() implements Selection {}

    /**
     * The first records in the dataset's stable order.
     *
     * @param size how many; the whole dataset when it has fewer
     */
    record Sample(int size) implements Selection {}

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
