package dev.assay.export.upload;

import dev.assay.export.content.Content;
import dev.assay.export.run.Upload;
import dev.assay.salesforce.Org;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.externaldata.Job.Operation;
import dev.assay.salesforce.wave.Wave;
import dev.assay.salesforce.wave.WaveDataset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The dataset that is uploaded to, as the org shows it. */
final class TargetDataset {

    private final Wave wave;
    private final String name;
    private final Operation operation;
    private final Content content;

    TargetDataset(Org org, String name, Operation operation, Content content) {
        this.wave = new Wave(org);
        this.name = name;
        this.operation = operation;
        this.content = content;
    }

    /**
     * What counts as there before an upload. Only an append leaves rows there that could be taken for the upload's own; any other
     * dataset may not even have the columns by which to count.
     */
    Upload.Before before() {
        var version = version();
        var rows = operation == Operation.APPEND ? version.map(this::count).orElse(0L) : Long.valueOf(0);
        return new Upload.Before(version.map(Version::id).orElse(null), rows);
    }

    /** How many rows of the upload are there now. Of a dataset whose old version is still shown, none. */
    long found(Upload.Before before) {
        var version = version();
        if (version.isEmpty() || version.get().id().equals(before.versionId())) {
            return 0;
        }
        return Math.max(0, count(version.get()) - before.rows());
    }

    private record Version(String dataset, String id) {}

    private Optional<Version> version() {
        try {
            return of(wave.dataset(name));
        } catch (OrgFailure failure) {
            if (Wave.absent(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static Optional<Version> of(WaveDataset dataset) {
        return Optional.ofNullable(dataset.versionId()).map(id -> new Version(dataset.id(), id));
    }

    private long count(Version version) {
        try {
            return content.count(wave, version.dataset(), version.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
