package dev.assay.execution.call.openai;

import dev.assay.execution.call.CallFailure;
import dev.assay.execution.call.CallFailure.Kind;
import dev.assay.execution.call.CallResult;
import dev.assay.execution.call.Endpoint;
import dev.assay.execution.call.ModelCall;
import dev.assay.execution.call.ModelClient;
import dev.assay.execution.call.ModelsUnavailable;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;

/** Calls endpoints that speak OpenAI's chat completions. */
public final class OpenAiClient implements ModelClient {

    private static final Duration MODELS_TIMEOUT = Duration.ofSeconds(15);

    private final Exchange exchange = new Exchange();

    @Override
    public CallResult call(Endpoint endpoint, ModelCall call) {
        return exchange.send(
                endpoint,
                "/chat/completions",
                request -> request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(RequestBody.of(endpoint, call))),
                call.timeout(),
                reply -> reply.statusCode() == 200
                        ? CompletionBody.read(endpoint, reply.body())
                        : Refusal.read(endpoint, call.model(), reply),
                failure -> failure);
    }

    @Override
    public List<String> models(Endpoint endpoint) {
        return exchange.send(
                endpoint,
                "/models",
                HttpRequest.Builder::GET,
                MODELS_TIMEOUT,
                reply -> {
                    if (reply.statusCode() != 200) {
                        throw new ModelsUnavailable(Refusal.read(endpoint, null, reply));
                    }
                    return ModelsBody.read(reply.body())
                            .orElseThrow(() -> new ModelsUnavailable(new CallFailure(
                                    Kind.UNREADABLE,
                                    null,
                                    "What " + Exchange.shown(endpoint)
                                            + " answered is no list of models; check the base URL.")));
                },
                failure -> {
                    throw new ModelsUnavailable(failure);
                });
    }
}
