package dev.assay.contracts.topic;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The one message that each delivered {@link RecordTask} ends in, on {@link Topics#RECORD_OUTCOMES}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RecordOutcome.class, name = "RecordOutcome"),
    @JsonSubTypes.Type(value = TaskReturned.class, name = "TaskReturned")
})
public sealed interface TaskResult extends Message permits RecordOutcome, TaskReturned {

    /** The epoch of the task. */
    int epoch();

    /** The record's number in the run. */
    int number();
}
