package dev.assay.export.upload;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How this service uploads.
 *
 * @param partSize most bytes of CSV in one part, before compression; below the 7.5 MB that are safe even if nothing compresses
 * @param poll how long to wait between two looks at a job that the org processes
 * @param firstPause how long to wait before a call that failed is made again; doubled each time
 * @param longestPause the longest such wait
 * @param patience how long an org may be away, or process a job, before the upload is given up
 * @param readBack how long after the job's end the rows may take to be seen in the dataset
 * @param longestPoll the longest pause between two such looks: it grows while a job goes on
 * @param jobsPerDay uploads into one dataset that the org takes in 24 hours
 * @param absentNumber what a cell without a number counts as in an enriched dataset: {@code null}, or a number where the org has
 *     no null measures
 */
@Validated
@ConfigurationProperties("assay.upload")
record UploadProperties(
        @DefaultValue("6900KB") DataSize partSize,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("1m") Duration longestPause,
        @DefaultValue("6h") Duration patience,
        @DefaultValue("2m") Duration readBack,
        @DefaultValue("30s") Duration longestPoll,
        @DefaultValue("50") @Positive int jobsPerDay,
        @DefaultValue("null") String absentNumber) {

    private static final long SAFE_PART = 7_500_000;

    UploadProperties {
        if (partSize.toBytes() < 1 || partSize.toBytes() > SAFE_PART) {
            throw new IllegalArgumentException(
                    "assay.upload.part-size must be from 1 to 7,500,000 bytes: a part that does not compress has to stay below 10 MB as base64");
        }
    }
}
