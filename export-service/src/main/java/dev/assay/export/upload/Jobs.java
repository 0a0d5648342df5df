package dev.assay.export.upload;

import dev.assay.salesforce.externaldata.ExternalData;
import dev.assay.salesforce.externaldata.Job;
import dev.assay.salesforce.externaldata.KnownJob;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The jobs of one dataset: finds ours if it is there already, makes it if not, and only if the org takes one more today. */
final class Jobs {

    private static final Duration DAY = Duration.ofHours(24);

    private final ExternalData org;
    private final int perDay;

    Jobs(ExternalData org, int perDay) {
        this.org = org;
        this.perDay = perDay;
    }

    /**
     * The org's id of a job, made now or before.
     *
     * @param ordered when the upload was ordered: its job is not older
     * @throws GivenUp if the org takes no more today
     */
    String of(Job job, Instant ordered) {
        var now = Instant.now();
        // A clock that differs from the org's by less than a day does no harm.
        var since = (ordered.isBefore(now) ? ordered : now).minus(DAY);
        var jobs = org.jobsOf(job.dataset(), since);
        return jobs.stream()
                .filter(known -> job.description().equals(known.description()))
                .map(KnownJob::id)
                .findFirst()
                .orElseGet(() -> {
                    refuseOneTooMany(job.dataset(), today(jobs, now));
                    return org.createJob(job);
                });
    }

    /** How many jobs the dataset took in the last 24 hours. */
    int today(String dataset) {
        var now = Instant.now();
        return today(org.jobsOf(dataset, now.minus(DAY)), now).size();
    }

    private void refuseOneTooMany(String dataset, List<KnownJob> today) {
        if (today.size() >= perDay) {
            throw GivenUp.anew("too-many-jobs", words(dataset, today, perDay));
        }
    }

    private static String words(String dataset, List<KnownJob> today, int perDay) {
        var next = today.stream()
                .map(KnownJob::createdAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(oldest -> " It takes the next one after " + oldest.plus(DAY) + ".")
                .orElse("");
        return "%s has taken %d uploads in 24 hours, the org takes %d.%s Upload then, or into another dataset."
                .formatted(dataset, today.size(), perDay, next);
    }

    /** Those that were never processed do not count. */
    private static List<KnownJob> today(List<KnownJob> jobs, Instant now) {
        var since = now.minus(DAY);
        return jobs.stream()
                .filter(KnownJob::submitted)
                .filter(job -> job.createdAt() == null || job.createdAt().isAfter(since))
                .toList();
    }
}
