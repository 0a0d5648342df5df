package dev.assay.execution.call.openai;

import dev.assay.execution.call.CallFailure;
import dev.assay.execution.call.CallFailure.Kind;
import dev.assay.execution.call.Endpoint;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its whole reply, or a failure of the way there.
 *
 * <p>The deadline is held by waiting for the reply's future: the client's own timeout ends at the headers, and a model that
 * answers slowly does so in the body. HTTP/1.1, because a connection per call in flight is what endpoints for models expect,
 * and one connection that breaks then breaks one call.
 */
final class Exchange {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final long LARGEST_REPLY_BYTES = 16L << 20;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    <T> T send(
            Endpoint endpoint,
            String path,
            UnaryOperator<HttpRequest.Builder> shape,
            Duration timeout,
            Function<HttpResponse<byte[]>, T> reader,
            Function<CallFailure, T> onFailure) {
        HttpRequest request;
        try {
            request = shape.apply(request(endpoint, path)).build();
        } catch (IllegalArgumentException e) {
            return onFailure.apply(new CallFailure(
                    Kind.REFUSED_REQUEST,
                    null,
                    "The base URL or the key of " + shown(endpoint)
                            + " cannot be used in a request; enter them again."));
        }
        var reply = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_REPLY_BYTES));
        try {
            return reader.apply(reply.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            reply.cancel(true);
            return onFailure.apply(new CallFailure(
                    Kind.TIMED_OUT, null, shown(endpoint) + " did not answer within " + seconds(timeout) + "."));
        } catch (InterruptedException e) {
            reply.cancel(true);
            Thread.currentThread().interrupt();
            return onFailure.apply(
                    new CallFailure(Kind.INTERRUPTED, null, "The call to " + shown(endpoint) + " was called off."));
        } catch (ExecutionException e) {
            return onFailure.apply(broken(endpoint, e.getCause()));
        }
    }

    private static HttpRequest.Builder request(Endpoint endpoint, String path) {
        var base = endpoint.baseUrl();
        var request = HttpRequest.newBuilder(
                        URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path))
                .header("Accept", "application/json");
        if (endpoint.key() != null) {
            request.header("Authorization", "Bearer " + endpoint.key());
        }
        return request;
    }

    private static CallFailure broken(Endpoint endpoint, @Nullable Throwable cause) {
        var where = shown(endpoint);
        return switch (cause) {
            case HttpTimeoutException e ->
                new CallFailure(
                        Kind.UNREACHABLE,
                        null,
                        where + " did not take a connection within " + seconds(CONNECT_TIMEOUT) + ".");
            case SSLException e ->
                new CallFailure(
                        Kind.UNREACHABLE,
                        null,
                        "No secure connection to " + where + ": its certificate or protocol was not accepted.");
            case ConnectException e
            when e.getCause() instanceof UnresolvedAddressException ->
                new CallFailure(Kind.UNREACHABLE, null, "The host of " + where + " is not known; check the base URL.");
            case ConnectException e ->
                new CallFailure(
                        Kind.UNREACHABLE,
                        null,
                        where + " does not take connections; is the endpoint up, and its base URL right?");
            case IOException e
            when e.getMessage() != null && e.getMessage().contains("body exceeds capacity") ->
                new CallFailure(Kind.UNREADABLE, null, where + " answered with more than 16 MB.");
            case null, default -> new CallFailure(Kind.UNREACHABLE, null, "The connection to " + where + " broke.");
        };
    }

    /** An endpoint as messages name it: without user info, query or key. */
    static String shown(Endpoint endpoint) {
        try {
            var url = URI.create(endpoint.baseUrl());
            return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort())
                    + url.getPath();
        } catch (IllegalArgumentException unusable) {
            return "The endpoint";
        }
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }
}
