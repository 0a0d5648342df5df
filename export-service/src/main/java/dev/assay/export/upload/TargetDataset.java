package dev.assay.export.upload;

import dev.assay.contracts.ExportTarget;
import dev.assay.export.run.Upload;
import dev.assay.salesforce.Org;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.wave.Saql;
import dev.assay.salesforce.wave.Wave;
import dev.assay.salesforce.wave.WaveDataset;
import org.jspecify.annotations.Nullable;

/** The dataset that is uploaded to, as the org shows it. */
final class TargetDataset {

    private final Wave wave;
    private final String name;
    private final String batchName;

    TargetDataset(Org org, String name, String batchName) {
        this.wave = new Wave(org);
        this.name = name;
        this.batchName = batchName;
    }

    /**
     * What counts as there before an upload. An overwritten dataset keeps nothing, and may not even have a batch name by which
     * to count.
     */
    Upload.Before before(ExportTarget.Operation operation) {
        return switch (operation) {
            case APPEND -> now();
            case OVERWRITE -> {
                var dataset = dataset();
                yield new Upload.Before(dataset == null ? null : dataset.versionId(), 0);
            }
        };
    }

    /** Its newest version, and how many rows of the batch that has; nothing of a dataset that there is not yet. */
    Upload.Before now() {
        var dataset = dataset();
        var version = dataset == null ? null : dataset.versionId();
        if (dataset == null || version == null) {
            return new Upload.Before(null, 0);
        }
        var condition = Saql.identifier(StructuredResponse.BATCH_NAME) + " == " + Saql.string(batchName);
        return new Upload.Before(
                version, wave.count(Saql.load(dataset.id(), version).where(condition)));
    }

    private @Nullable WaveDataset dataset() {
        try {
            return wave.dataset(name);
        } catch (OrgFailure failure) {
            if (Wave.absent(failure)) {
                return null;
            }
            throw failure;
        }
    }
}
