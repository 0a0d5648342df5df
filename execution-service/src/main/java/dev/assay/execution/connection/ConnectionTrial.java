package dev.assay.execution.connection;

import dev.assay.execution.call.CallFailure;
import dev.assay.execution.call.Completion;
import dev.assay.execution.call.ModelCall;
import dev.assay.execution.call.ModelClient;
import dev.assay.execution.call.ModelsUnavailable;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.service.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks an endpoint something small, so that a user sees whether a connection works before a run does. */
@Component
@ConditionalOnRole(Role.API)
class ConnectionTrial {

    /** Generous: an endpoint may load its model first. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Endpoints endpoints;
    private final ModelClient client;

    ConnectionTrial(Endpoints endpoints, ModelClient client) {
        this.endpoints = endpoints;
        this.client = client;
    }

    /** The models that the endpoint offers. */
    Models models(StoredConnection connection) {
        try {
            return new Models(client.models(endpoints.of(connection)));
        } catch (ModelsUnavailable unavailable) {
            throw problem(unavailable.failure());
        }
    }

    /** One short question to the connection's model, or to the first that the endpoint offers. */
    Trial call(StoredConnection connection) {
        var model = connection.model() == null ? firstModel(connection) : connection.model();
        var started = System.nanoTime();
        var result =
                client.call(endpoints.of(connection), ModelCall.ask("Answer with the one word: ready", model, TIMEOUT));
        return switch (result) {
            case Completion completion ->
                new Trial(
                        completion.model() == null ? model : completion.model(),
                        Duration.ofNanos(System.nanoTime() - started).toMillis());
            case CallFailure failure -> throw problem(failure);
        };
    }

    private String firstModel(StoredConnection connection) {
        return models(connection).models().stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        422, "no-model", "The endpoint offers no model; load one there, or name one here."));
    }

    private static ProblemException problem(CallFailure failure) {
        return new ProblemException(422, failure.kind().code(), failure.message());
    }

    /**
     * A connection that works.
     *
     * @param model the model that answered
     * @param millis how long it took
     */
    record Trial(String model, long millis) {}

    /** The names of an endpoint's models. */
    record Models(List<String> models) {}
}
