package dev.assay.gateway.events;

import dev.assay.gateway.GatewayProperties;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/**
 * Server-sent events. A browser that reconnects gets whole snapshots again, so {@code Last-Event-ID} needs no memory here;
 * a run never goes backwards, because events that are older than the browser's are not sent by an instance that knows newer.
 */
@RestController
class EventsController {

    private final Feed feed;
    private final Duration lifetime;

    EventsController(Feed feed, GatewayProperties properties) {
        this.feed = feed;
        this.lifetime = properties.streamLifetime();
    }

    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> events(
            @RequestParam(required = false) @Nullable String run, ServerHttpResponse response) {
        response.getHeaders().set("X-Accel-Buffering", "no");
        return feed.listen(run == null || run.isBlank() ? null : run).take(spread(lifetime));
    }

    /** Streams that began together must not all come back together. */
    private static Duration spread(Duration lifetime) {
        return lifetime.plusMillis(ThreadLocalRandom.current().nextLong(1 + lifetime.toMillis() / 5));
    }
}
