package dev.assay.sandbox.salesforce;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.http.Settings;
import dev.assay.sandbox.salesforce.fault.Counters;
import dev.assay.sandbox.salesforce.fault.Fault;
import dev.assay.sandbox.salesforce.fault.Faults;
import dev.assay.sandbox.salesforce.oauth.Sessions;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** What tests turn, over HTTP or from code: settings, faults, the end of all sessions, new versions. */
public final class SalesforceControl implements HttpService {

    private final Settings<SalesforceSettings> settings;
    private final Faults faults;
    private final Counters counters;
    private final Sessions sessions;
    private final Consumer<@Nullable String> moveVersion;

    SalesforceControl(
            Settings<SalesforceSettings> settings,
            Faults faults,
            Counters counters,
            Sessions sessions,
            Consumer<@Nullable String> moveVersion) {
        this.settings = settings;
        this.faults = faults;
        this.counters = counters;
        this.sessions = sessions;
        this.moveVersion = moveVersion;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/control/salesforce", (request, response) -> JsonBody.send(response, 200, counters.snapshot()))
                .get(
                        "/control/salesforce/settings",
                        (request, response) -> JsonBody.send(response, 200, settings.current()))
                .put("/control/salesforce", this::change);
    }

    private void change(ServerRequest request, ServerResponse response) {
        try {
            if (!(JsonBody.read(request) instanceof ObjectNode change)) {
                throw new IllegalArgumentException("The settings to change must be a JSON object");
            }
            change(change);
            JsonBody.send(response, 200, settings.current());
        } catch (IllegalArgumentException | JacksonException e) {
            JsonBody.send(response, 400, new ApiError(400, "INVALID_INPUT", String.valueOf(e.getMessage())).body());
        }
    }

    /**
     * Changes settings and orders faults, as {@code PUT /control/salesforce} does.
     *
     * @throws IllegalArgumentException when something in it is unknown or impossible
     */
    public void change(ObjectNode change) {
        var left = change.deepCopy();
        var expire = left.remove("expireTokens");
        var moved = left.remove("moveVersion");
        faults.take(left);
        settings.change(left);
        if (expire != null && expire.asBoolean(false)) {
            sessions.closeAll();
            counters.count("expireTokens");
        }
        if (moved != null) {
            moveVersion.accept(moved.asString(null));
            counters.count("moveVersion");
        }
    }

    /** Orders a fault besides those that are waiting. */
    public void order(Fault fault) {
        faults.order(fault);
    }

    /** What has happened, and how often. */
    public Map<String, Long> counters() {
        return counters.snapshot();
    }
}
