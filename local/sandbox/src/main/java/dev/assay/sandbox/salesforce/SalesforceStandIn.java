package dev.assay.sandbox.salesforce;

import dev.assay.sandbox.claims.ClaimsDataset;
import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.http.Settings;
import dev.assay.sandbox.reviews.ReviewsDataset;
import dev.assay.sandbox.salesforce.externaldata.DatasetStore;
import dev.assay.sandbox.salesforce.externaldata.ExternalDataRoutes;
import dev.assay.sandbox.salesforce.externaldata.Uploads;
import dev.assay.sandbox.salesforce.fault.Counters;
import dev.assay.sandbox.salesforce.fault.Faults;
import dev.assay.sandbox.salesforce.oauth.IdentityRoutes;
import dev.assay.sandbox.salesforce.oauth.OauthRoutes;
import dev.assay.sandbox.salesforce.oauth.RegisteredClient;
import dev.assay.sandbox.salesforce.oauth.Sessions;
import dev.assay.sandbox.salesforce.saql.QueryRoutes;
import dev.assay.sandbox.salesforce.soql.ObjectRoutes;
import dev.assay.sandbox.salesforce.soql.SoqlRoutes;
import dev.assay.sandbox.salesforce.wave.Dataset;
import dev.assay.sandbox.salesforce.wave.DatasetRoutes;
import dev.assay.sandbox.salesforce.wave.Datasets;
import dev.assay.sandbox.samples.CallLogDataset;
import dev.assay.sandbox.samples.FieldNotesDataset;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The org with all its features. */
public final class SalesforceStandIn {

    /** Paths that are there whatever the org holds. */
    private static final Pattern KNOWN = Pattern.compile(
            "/services/data(/v[0-9]+[.]0(/limits|/query|/queryAll|/sobjects"
                    + "|/wave(/limits|/query|/datasets(/[^/]+(/versions(/[^/]+(/xmds(/(main|system|user))?)?)?)?)?)?)?)?/?");

    private final Settings<SalesforceSettings> settings;
    private final RegisteredClient client;
    private final Sessions sessions = new Sessions(InstantSource.system());
    private final Counters counters = new Counters();
    private final Faults faults = new Faults(counters);
    private final SalesforceControl control;
    private final Datasets datasets = new Datasets();
    private final DatasetStore store;
    private final Uploads uploads;

    /** An org that keeps its data in a folder, with a sample of so many claims. */
    public SalesforceStandIn(Settings<SalesforceSettings> settings, Path data, long claims, long seed)
            throws IOException {
        this.settings = settings;
        this.client = RegisteredClient.in(data);
        datasets.addSample(ClaimsDataset.NAME, "Insurance Claims", seed, from -> new ClaimsDataset(claims, from));
        datasets.addSample(ReviewsDataset.NAME, "Product Reviews & Ratings", seed, ReviewsDataset::new);
        datasets.addSample(FieldNotesDataset.NAME, "Field Notes <odd \"values\">", seed, FieldNotesDataset::new);
        datasets.addSample(CallLogDataset.NAME, "Call Log", seed, CallLogDataset::new);
        this.control = new SalesforceControl(settings, faults, counters, sessions, this::moveVersion);
        this.store = new DatasetStore(data.resolve("datasets"), datasets);
        this.uploads = new Uploads(data.resolve("uploads"), store, datasets, settings);
    }

    /** Adds the routes of the org. */
    public void route(HttpRouting.Builder routing) {
        var externalData = new ExternalDataRoutes(uploads, settings, counters);
        var types = Stream.concat(externalData.objectTypes().stream(), OrgObjects.types(client).stream())
                .toList();
        routing.addFilter(new Access(sessions, faults, counters, settings, this::moveVersion))
                .error(ApiError.class, (request, response, e) -> JsonBody.send(response, e.status(), e.body()))
                .register(new OauthRoutes(client, sessions, settings, InstantSource.system()))
                .register(control)
                .register(new DatasetRoutes(datasets, this::delete))
                .register(new QueryRoutes(datasets, settings, counters))
                .register(externalData)
                .register(new SoqlRoutes(types, InstantSource.system()))
                .register(new ObjectRoutes(types))
                .register(new IdentityRoutes(client, sessions))
                .register(new ApiRoutes(counters, uploads))
                .any("/services/*", (request, response) -> {
                    throw KNOWN.matcher(request.path().path()).matches()
                            ? ApiError.notAllowed(request.prologue().method().text())
                            : ApiError.notFound();
                });
    }

    /** What tests turn. */
    public SalesforceControl control() {
        return control;
    }

    private void delete(Dataset dataset) {
        if (datasets.isSample(dataset)) {
            throw new ApiError(403, "INSUFFICIENT_ACCESS", dataset.name() + " is a sample, which cannot be deleted");
        }
        store.delete(dataset);
    }

    private void moveVersion(@Nullable String name) {
        datasets.moveSample(name == null ? ClaimsDataset.NAME : name);
    }
}
