package dev.assay.sandbox.salesforce.wave;

import dev.assay.sandbox.salesforce.SalesforceId;
import dev.assay.sandbox.text.Draw;
import java.util.List;
import java.util.Optional;

/**
 * An app, which is the folder that datasets are kept in.
 *
 * @param name the developer name
 */
public record App(String name, String label) {

    /** Where an upload's dataset goes that names no app: the folder of the user who uploads. */
    public static final App PRIVATE = new App("MyPrivateApp", "My Private App");

    /** Where the samples are. */
    public static final App SHARED = new App("SharedApp", "Shared App");

    /** All apps of the org. */
    public static final List<App> ALL =
            List.of(PRIVATE, SHARED, new App("Assay", "Assay"), new App("Claims_Team", "Claims Team & Partners"));

    /** The app's id. */
    public String id() {
        return SalesforceId.of("00l", Draw.hash(name));
    }

    /** The app of that developer name or id. */
    public static Optional<App> find(String nameOrId) {
        return ALL.stream()
                .filter(app -> app.name().equalsIgnoreCase(nameOrId) || SalesforceId.same(app.id(), nameOrId))
                .findFirst();
    }
}
