package dev.assay.contracts.topic;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What happened to a run, on {@link Topics#RUNS}, in order of revision. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RunRequested.class, name = "RunRequested"),
    @JsonSubTypes.Type(value = RunPaused.class, name = "RunPaused"),
    @JsonSubTypes.Type(value = RunResumed.class, name = "RunResumed"),
    @JsonSubTypes.Type(value = RunCancelled.class, name = "RunCancelled"),
    @JsonSubTypes.Type(value = RecordsWanted.class, name = "RecordsWanted"),
    @JsonSubTypes.Type(value = RunFinished.class, name = "RunFinished"),
    @JsonSubTypes.Type(value = RunDeleted.class, name = "RunDeleted")
})
public sealed interface RunEvent extends Message
        permits RunRequested, RunPaused, RunResumed, RunCancelled, RecordsWanted, RunFinished, RunDeleted {}
