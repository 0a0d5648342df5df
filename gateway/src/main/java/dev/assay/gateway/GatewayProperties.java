package dev.assay.gateway;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway lets people in and keeps them up to date.
 *
 * @param commandTokenHash hex SHA-256 of the bearer token that the command line may use; empty: it may use none
 * @param linkLifetime how long a sign-in link works
 * @param sessionLifetime how long a sign-in lasts
 * @param failedSignIns failed attempts that one address may make in a minute
 * @param heartbeat how often a silent event stream is given a sign of life
 * @param streamLifetime how long an event stream lasts; browsers open the next one by themselves, and must still be signed in
 * @param runsKept newest states of runs that are held for event streams
 */
@Validated
@ConfigurationProperties("gateway")
public record GatewayProperties(
        @DefaultValue("") @Pattern(regexp = "([0-9a-fA-F]{64})?")
        String commandTokenHash,

        @DefaultValue("10m") Duration linkLifetime,
        @DefaultValue("12h") Duration sessionLifetime,
        @DefaultValue("20") @Positive int failedSignIns,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("15m") Duration streamLifetime,
        @DefaultValue("10000") @Positive int runsKept) {}
