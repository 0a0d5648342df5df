package dev.assay.export.run;

import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.salesforce.externaldata.Job.Operation;

/**
 * An upload that has ended.
 *
 * @param receipt how it ended
 * @param mayBeThere whether rows of it are in its dataset, or may be
 */
public record PastUpload(ExportProgress.Upload receipt, boolean mayBeThere) {

    /** Whether it went to a destination's dataset. */
    public boolean wentTo(Destination to) {
        return to.samePlace(receipt.sourceId(), receipt.dataset());
    }

    /** Whether all its rows were found there. */
    public boolean succeeded() {
        return receipt.state() == UploadState.UPLOADED;
    }

    /** Whether rows would be sent twice if the run went to a destination now. What only failed is replaced by what replaces it. */
    public boolean standsAgainst(Destination to) {
        var replaced = !Upload.APPENDED.equals(receipt.operation()) && to.operation() != Operation.APPEND;
        return mayBeThere && (succeeded() || (wentTo(to) && !replaced));
    }

    /** Whether this says all that an older one says. */
    boolean covers(PastUpload older) {
        return receipt.dataset().equals(older.receipt.dataset())
                && String.valueOf(receipt.sourceId()).equals(String.valueOf(older.receipt.sourceId()))
                && (mayBeThere || !older.mayBeThere);
    }
}
