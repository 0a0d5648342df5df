package dev.assay.execution.control;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long runs are kept.
 *
 * @param after time from a run's end to its deletion; runs are kept until somebody deletes them when absent
 * @param look time between two looks for runs to delete
 */
@ConfigurationProperties("assay.execution.retention")
record RetentionProperties(
        @Nullable Duration after, @DefaultValue("10m") Duration look) {

    RetentionProperties {
        if (after != null && after.isNegative()) {
            throw new IllegalArgumentException("assay.execution.retention.after is negative: " + after);
        }
    }
}
