package dev.assay.execution.call.openai;

import dev.assay.contracts.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Reads an endpoint's list of models. */
final class ModelsBody {

    private ModelsBody() {}

    /** The names; empty if the body is no such list. */
    static Optional<List<String>> read(byte[] body) {
        try {
            var models = Json.MAPPER.readTree(body).path("data");
            return models.isArray()
                    ? Optional.of(models.values().stream()
                            .map(model -> model.path("id").asString(""))
                            .filter(id -> !id.isEmpty())
                            .toList())
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
