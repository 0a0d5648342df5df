package dev.assay.sandbox.salesforce;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.http.Settings;
import dev.assay.sandbox.salesforce.oauth.Sessions;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** What tests turn: settings, faults, the end of all sessions. */
final class SalesforceControl implements HttpService {

    private final Settings<SalesforceSettings> settings;
    private final Faults faults;
    private final Sessions sessions;

    SalesforceControl(Settings<SalesforceSettings> settings, Faults faults, Sessions sessions) {
        this.settings = settings;
        this.faults = faults;
        this.sessions = sessions;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/control/salesforce", (request, response) -> JsonBody.send(response, 200, faults.snapshot()))
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
            faults.take(change);
            var expire = change.remove("expireTokens");
            settings.change(change);
            if (expire != null && expire.asBoolean(false)) {
                sessions.closeAll();
                faults.count("expireTokens");
            }
            JsonBody.send(response, 200, settings.current());
        } catch (IllegalArgumentException | JacksonException e) {
            JsonBody.send(response, 400, new ApiError(400, "INVALID_INPUT", String.valueOf(e.getMessage())).body());
        }
    }
}
