package dev.assay.catalog.file;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How files are taken.
 *
 * @param largestRow bytes of the longest row
 * @param chunkBytes how many bytes of rows are kept in one document
 */
@Validated
@ConfigurationProperties("catalog.files")
record FileProperties(
        @DefaultValue("4000000") @Positive @Max(12_000_000) int largestRow,
        @DefaultValue("512000") @Positive @Max(3_000_000) int chunkBytes) {}
