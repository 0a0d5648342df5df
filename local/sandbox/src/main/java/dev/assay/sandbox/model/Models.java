package dev.assay.sandbox.model;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.http.Settings;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** {@code GET /v1/models}: the models that there are. */
final class Models implements Handler {

    static final List<String> NAMES = List.of("sandbox-large", "sandbox-small");
    private static final long CREATED = 1_767_225_600;

    private final Settings<ModelSettings> settings;

    Models(Settings<ModelSettings> settings) {
        this.settings = settings;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        if (!ModelKeys.allows(request, settings.current())) {
            ModelErrors.wrongKey(response);
            return;
        }
        var list = JsonBody.MAPPER.createObjectNode().put("object", "list");
        var data = list.putArray("data");
        for (var name : NAMES) {
            data.addObject()
                    .put("id", name)
                    .put("object", "model")
                    .put("created", CREATED)
                    .put("owned_by", "assay");
        }
        JsonBody.send(response, 200, list);
    }
}
