package dev.assay.execution.worker;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this worker takes tasks and calls models.
 *
 * @param slot the slot's stable name; no other worker has the same
 * @param window most batch tasks in flight
 * @param interactiveWindow most tasks in flight on the interactive lane
 * @param flushInterval longest time that a finished batch task waits for its transaction
 * @param interactiveFlushInterval the same for the interactive lane
 * @param revokePatience how long calls in flight may go on when their partition goes to another worker
 * @param stopPatience how long calls in flight may go on when the worker stops
 * @param limitPatience how long a task may wait for limits in all before it is handed back
 * @param refreshInterval how often the standing of the active runs is read
 * @param heartbeatInterval how often the worker says that it lives
 * @param firstBackOff most that is waited after a first failed attempt; doubles with each further one
 * @param longestBackOff most that is waited between attempts, unless an endpoint asks for more
 * @param largestOutcome bytes of an outcome; a larger one ends as failed
 */
@Validated
@ConfigurationProperties("assay.worker")
public record WorkerProperties(
        @DefaultValue("worker-1") @NotBlank String slot,
        @DefaultValue("256") @Positive int window,
        @DefaultValue("32") @Positive int interactiveWindow,
        @DefaultValue("100ms") Duration flushInterval,
        @DefaultValue("20ms") Duration interactiveFlushInterval,
        @DefaultValue("5s") Duration revokePatience,
        @DefaultValue("5s") Duration stopPatience,
        @DefaultValue("5m") Duration limitPatience,
        @DefaultValue("250ms") Duration refreshInterval,
        @DefaultValue("1s") Duration heartbeatInterval,
        @DefaultValue("500ms") Duration firstBackOff,
        @DefaultValue("30s") Duration longestBackOff,
        @DefaultValue("900000") @Positive int largestOutcome) {}
