package dev.assay.execution.call;

import java.util.List;

/** Reaches model endpoints. Thread-safe; blocks the calling thread, which is best a virtual one. */
public interface ModelClient {

    /**
     * Makes one call; retries nothing. Whatever goes wrong is a value, never an exception.
     *
     * @param endpoint where to call
     * @param call what to ask, and how long it may take, reply included
     */
    CallResult call(Endpoint endpoint, ModelCall call);

    /**
     * The names of the models that the endpoint offers, in its own order.
     *
     * @throws ModelsUnavailable if it does not say
     */
    List<String> models(Endpoint endpoint);
}
