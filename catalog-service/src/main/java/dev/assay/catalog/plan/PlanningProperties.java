package dev.assay.catalog.plan;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How runs are planned.
 *
 * @param atOnce plans of one lane that are worked on at the same time by this instance; more wait
 * @param turn how long a plan that waits for its allowance keeps its place while others want one
 * @param pageSize most tasks in one transaction, and records read ahead
 * @param largestTask bytes of the largest task; a record that takes more ends as failed
 * @param look how often to look for plans that another instance left, and for what happened to a run elsewhere
 * @param sourcePatience how long an org may fail a plan before the run is paused and somebody is to look
 * @param remember how long to remember that a run has ended
 */
@Validated
@ConfigurationProperties("catalog.planning")
record PlanningProperties(
        @DefaultValue("16") @Positive int atOnce,
        @DefaultValue("5s") Duration turn,
        @DefaultValue("2000") @Positive int pageSize,
        @DefaultValue("900000") @Positive int largestTask,
        @DefaultValue("200ms") Duration look,
        @DefaultValue("5m") Duration sourcePatience,
        @DefaultValue("1h") Duration remember) {}
