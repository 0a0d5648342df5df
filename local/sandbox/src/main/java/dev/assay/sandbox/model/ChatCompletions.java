package dev.assay.sandbox.model;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.http.Settings;
import dev.assay.sandbox.text.Draw;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.core.JacksonException;

/** {@code POST /v1/chat/completions}: one call, from its arrival to its answer. */
final class ChatCompletions implements Handler {

    private static final HeaderName REQUEST_ID = HeaderNames.create("x-request-id");

    private final Settings<ModelSettings> settings;
    private final ModelCounters counters;
    private final RateBucket requests = new RateBucket(System::nanoTime);
    private final RateBucket tokens = new RateBucket(System::nanoTime);

    ChatCompletions(Settings<ModelSettings> settings, ModelCounters counters) {
        this.settings = settings;
        this.counters = counters;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) throws InterruptedException {
        var number = counters.enter();
        var inside = new AtomicBoolean(true);
        Runnable leave = () -> {
            if (inside.getAndSet(false)) {
                counters.leave();
            }
        };
        try {
            // Whoever has the answer may call again before this method has ended.
            response.beforeSend(leave)
                    .header(
                            REQUEST_ID,
                            "req_%016x".formatted(new Draw(number).with(0).seed()));
            answer(request, response, settings.current(), number);
        } finally {
            leave.run();
        }
    }

    private void answer(ServerRequest request, ServerResponse response, ModelSettings now, long number)
            throws InterruptedException {
        if (!ModelKeys.allows(request, now)) {
            counters.rejected.increment();
            ModelErrors.wrongKey(response);
            return;
        }
        try {
            var chat = ChatRequest.read(JsonBody.read(request));
            if (!Models.NAMES.contains(chat.model())) {
                counters.rejected.increment();
                ModelErrors.unknownModel(response, chat.model());
                return;
            }
            counters.prompt(chat.hash());
            work(chat, response, now, new Draw(now.seed()).with(number));
        } catch (ChatRequest.Unreadable e) {
            reject(response, e.parameter, String.valueOf(e.getMessage()));
        } catch (JacksonException e) {
            reject(response, "", "We could not parse the JSON body of your request.");
        }
    }

    private void reject(ServerResponse response, String parameter, String message) {
        counters.rejected.increment();
        ModelErrors.send(response, 400, "invalid_request_error", parameter, null, message);
    }

    private void work(ChatRequest chat, ServerResponse response, ModelSettings now, Draw call)
            throws InterruptedException {
        var requestsLeft = requests.take(1, now.requestsPerMinute());
        var tokensLeft = tokens.take(chat.promptTokens() + Math.max(chat.maxTokens(), 100), now.tokensPerMinute());
        RateHeaders.write(response, now, requestsLeft, tokensLeft);
        var overloaded = now.capacity() > 0 && counters.inFlight() > now.capacity();
        var throttled = !requestsLeft.granted() || !tokensLeft.granted();
        if (overloaded || throttled || call.with(1).unit() < now.rateLimited()) {
            counters.rateLimited.increment();
            response.header(HeaderNames.RETRY_AFTER, Integer.toString(now.retryAfterSeconds()));
            ModelErrors.send(
                    response,
                    429,
                    "requests",
                    null,
                    "rate_limit_exceeded",
                    "Rate limit reached. Slow down and try again.");
            return;
        }
        pause(now.latency().of(call.with(2)));
        if (call.with(3).unit() < now.serverError()) {
            counters.serverErrors.increment();
            var status = call.with(4).onceIn(2) ? 500 : 503;
            ModelErrors.send(response, status, "server_error", null, null, "The server had an error. Try again.");
            return;
        }
        complete(chat, response, now, call);
    }

    /** Runs on a virtual thread: nobody else waits. */
    private static void pause(Duration time) throws InterruptedException {
        if (time.isPositive()) {
            Thread.sleep(time);
        }
    }

    private void complete(ChatRequest chat, ServerResponse response, ModelSettings now, Draw call) {
        var refused = call.with(5).unit() < now.refused();
        var malformed = !refused && call.with(6).unit() < now.malformed();
        var completion = Completion.of(chat, now.schemaMode(), refused, malformed);
        if (refused) {
            counters.refused.increment();
        }
        if (malformed) {
            counters.malformed.increment();
        }
        if (completion.finishReason().equals("length")) {
            counters.truncated.increment();
        }
        counters.completed(chat.hash(), chat.promptTokens(), completion.tokens());
        JsonBody.send(response, 200, completion.body(chat, call));
    }
}
