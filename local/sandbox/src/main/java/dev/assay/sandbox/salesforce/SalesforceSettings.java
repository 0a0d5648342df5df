package dev.assay.sandbox.salesforce;

import dev.assay.sandbox.salesforce.oauth.ClientApproval;

/**
 * How the org behaves.
 *
 * @param tokenSeconds how long an access token is good for
 * @param tokenRequests how many requests an access token is good for; 0 without bound
 * @param expBoundSeconds how far ahead an assertion's {@code exp} may lie; 0 accepts any, as the real service does
 * @param clientApproval whether the registered app and its user may sign in
 * @param slowMillis added to every request of the data API
 * @param rowCap the most rows of one query, whatever its limit says, told in a warning; 0 without bound
 * @param oldVersions whether versions that are not current any more can be queried
 * @param nullKeys what records show where a value is missing
 * @param ignoreCase whether texts are compared and ordered without regard to case
 * @param partBytes the most bytes of an upload's part, decoded
 * @param processingMillis how long an upload stays queued, and again in progress, at least
 * @param visibleMillis how much later than its job's end a new version is seen
 * @param jobsPerDay the uploads that one dataset takes in 24 hours, as documented
 * @param badNumbersFail whether a bad number fails the whole upload rather than its row: sources contradict each other
 * @param seed what the order of unordered rows depends on
 */
public record SalesforceSettings(
        long tokenSeconds,
        long tokenRequests,
        long expBoundSeconds,
        ClientApproval clientApproval,
        long slowMillis,
        long rowCap,
        boolean oldVersions,
        NullKeys nullKeys,
        boolean ignoreCase,
        long partBytes,
        long processingMillis,
        long visibleMillis,
        int jobsPerDay,
        boolean badNumbersFail,
        long seed) {

    /** Checks every value. */
    public SalesforceSettings {
        if (tokenSeconds < 1 || partBytes < 1 || jobsPerDay < 1) {
            throw new IllegalArgumentException("tokenSeconds, partBytes and jobsPerDay must be positive");
        }
        if (expBoundSeconds < 0
                || slowMillis < 0
                || rowCap < 0
                || tokenRequests < 0
                || processingMillis < 0
                || visibleMillis < 0) {
            throw new IllegalArgumentException(
                    "expBoundSeconds, slowMillis, rowCap, tokenRequests, processingMillis, visibleMillis: not"
                            + " negative");
        }
    }

    /** As documented, without faults. */
    public static SalesforceSettings standard(long seed) {
        return new SalesforceSettings(
                7_200,
                0,
                0,
                ClientApproval.APPROVED,
                0,
                0,
                true,
                NullKeys.MIXED,
                false,
                10 * 1024 * 1024,
                300,
                0,
                50,
                false,
                seed);
    }
}
