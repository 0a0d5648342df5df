package dev.assay.gateway.events;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Ends the event streams before the server waits for open requests, which they would keep it from doing in time. */
@Component
class StreamsEnd implements SmartLifecycle {

    private final Feed feed;
    private volatile boolean running;

    StreamsEnd(Feed feed) {
        this.feed = feed;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        feed.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
