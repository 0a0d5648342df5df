package dev.assay.launcher.run;

import dev.assay.contracts.topic.ExportProgress.Upload;
import dev.assay.launcher.results.UploadWatch;
import org.jspecify.annotations.Nullable;

/**
 * What a run was uploaded as.
 *
 * @param uploadWanted whether the long form was to be uploaded
 * @param upload its receipt, if there is one
 * @param enrichedWanted whether the run was to be delivered as a dataset of its own
 * @param enriched its receipt, if there is one
 */
record Deliveries(
        boolean uploadWanted,
        @Nullable Upload upload,
        boolean enrichedWanted,
        @Nullable Upload enriched) {

    /** Nothing was wanted. */
    static final Deliveries NONE = new Deliveries(false, null, false, null);

    /** Whether anything that was wanted did not arrive whole. */
    boolean failed() {
        return (uploadWanted && !UploadWatch.succeeded(upload)) || (enrichedWanted && !UploadWatch.succeeded(enriched));
    }
}
