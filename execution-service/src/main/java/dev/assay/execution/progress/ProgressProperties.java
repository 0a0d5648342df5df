package dev.assay.execution.progress;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are steered.
 *
 * @param interval shortest time between two looks at the active runs
 * @param idleInterval longest time between two looks
 * @param pace time between two snapshots of a run while it moves
 * @param heartbeat longest time between two snapshots of an active run
 * @param lookAhead how much of its finishing rate a run may have planned beyond the calls in flight
 * @param healAfter how long nothing may move, though tasks are out, before they are suspected to be lost
 * @param lostTries how often a lost number is asked for before it counts as failed
 * @param workerPatience how long a worker may be silent before it counts as gone
 * @param abandonAfter how long a cancelled run waits for tasks when no worker lives
 */
@ConfigurationProperties("assay.execution.progress")
public record ProgressProperties(
        @DefaultValue("60ms") Duration interval,
        @DefaultValue("150ms") Duration idleInterval,
        @DefaultValue("150ms") Duration pace,
        @DefaultValue("1s") Duration heartbeat,
        @DefaultValue("2s") Duration lookAhead,
        @DefaultValue("5s") Duration healAfter,
        @DefaultValue("3") int lostTries,
        @DefaultValue("5s") Duration workerPatience,
        @DefaultValue("10s") Duration abandonAfter) {}
