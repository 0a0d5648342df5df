package dev.assay.export.upload;

import dev.assay.salesforce.externaldata.ExternalData;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sends the parts of one job. Whenever a part may be there already, the org is asked before it is sent: at the begin, because
 * somebody may have died after sending one, and after each call that failed.
 */
final class PartSending {

    private final ExternalData org;
    private final String jobId;
    private final Set<Integer> there = new HashSet<>();
    private boolean unsure = true;

    PartSending(ExternalData org, String jobId) {
        this.org = org;
        this.jobId = jobId;
    }

    /** Sends a part unless the org has it. */
    void send(int number, byte[] gzip) {
        if (unsure) {
            there.clear();
            there.addAll(org.partsOf(jobId));
            unsure = false;
        }
        if (there.contains(number)) {
            return;
        }
        unsure = true;
        org.sendPart(jobId, number, gzip);
        unsure = false;
    }

    /**
     * Makes sure that the org has each part once.
     *
     * @throws GivenUp if it has not, which only an org that takes a part twice can bring about
     */
    void check(int parts) {
        var found = org.partsOf(jobId);
        var wanted = IntStream.rangeClosed(1, parts).boxed().toList();
        if (!found.equals(wanted)) {
            throw GivenUp.anew(
                    "parts-differ",
                    "Parts 1 to %d were sent, the org has %d. Nothing was processed: upload again."
                            .formatted(parts, found.size()));
        }
    }
}
