package dev.assay.sandbox.model;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.http.Settings;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The routes of the model endpoint and of what controls it. */
public final class ModelRoutes implements HttpService {

    private final Settings<ModelSettings> settings;
    private final ModelCounters counters = new ModelCounters();

    /** The endpoint with settings that may change. */
    public ModelRoutes(Settings<ModelSettings> settings) {
        this.settings = settings;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/v1/chat/completions", new ChatCompletions(settings, counters))
                .get("/v1/models", new Models(settings))
                .get("/control/model", (request, response) -> JsonBody.send(response, 200, counters.snapshot()))
                .get("/control/model/settings", (request, response) -> sendSettings(response))
                .put("/control/model", this::change)
                .post("/control/model/reset", this::reset);
    }

    private void change(ServerRequest request, ServerResponse response) {
        try {
            settings.change(JsonBody.read(request));
            sendSettings(response);
        } catch (IllegalArgumentException | JacksonException e) {
            ModelErrors.send(response, 400, "invalid_request_error", null, null, String.valueOf(e.getMessage()));
        }
    }

    private void reset(ServerRequest request, ServerResponse response) {
        counters.reset();
        JsonBody.send(response, 200, counters.snapshot());
    }

    private void sendSettings(ServerResponse response) {
        var shown = JsonBody.MAPPER.valueToTree(settings.current());
        if (settings.current().requiredKey() != null && shown instanceof ObjectNode node) {
            node.put("requiredKey", "set");
        }
        JsonBody.send(response, 200, shown);
    }
}
