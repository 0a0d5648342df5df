package dev.assay.sandbox.salesforce.wave;

import dev.assay.sandbox.salesforce.SalesforceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A dataset with its versions, oldest first; the last is the current one.
 *
 * @param app the developer name of the app that it is kept in
 */
public record Dataset(
        String id, String name, String label, String app, Instant created, List<DatasetVersion> versions) {

    /** The app; the private one where it is not known any more. */
    public App folder() {
        return App.find(app).orElse(App.PRIVATE);
    }

    /** The version that a reader gets who asks for none. */
    public Optional<DatasetVersion> current() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The version of that id, of 15 or 18 characters. */
    public Optional<DatasetVersion> version(String versionId) {
        return versions.stream()
                .filter(version -> SalesforceId.same(version.id(), versionId))
                .findFirst();
    }
}
