package dev.assay.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.assay.gateway.GatewayProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.BaseSubscriber;

class FeedTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Feed feed = new Feed(
            new GatewayProperties(
                    "",
                    Duration.ofMinutes(10),
                    Duration.ofHours(12),
                    20,
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(15),
                    100),
            meters);

    @Test
    void showsWhatIsKnownAndThenWhatComes() {
        feed.publish(Progress.running("a", 1));
        var browser = new Browser(Long.MAX_VALUE);
        feed.listen(null).subscribe(browser);
        await().until(() -> browser.ids().contains("progress:a:1"));

        feed.publish(Progress.running("a", 2));
        feed.publish(Progress.export("b", 1));

        await().until(() -> browser.ids().containsAll(List.of("progress:a:2", "export:b:1")));
    }

    @Test
    void showsOnlyTheRunThatWasAskedFor() {
        feed.publish(Progress.running("a", 1));
        feed.publish(Progress.running("b", 1));
        var browser = new Browser(Long.MAX_VALUE);
        feed.listen("b").subscribe(browser);

        feed.publish(Progress.running("a", 2));
        feed.publish(Progress.running("b", 2));

        await().until(() -> browser.ids().contains("progress:b:2"));
        assertThat(browser.ids()).noneMatch(id -> id.contains(":a:"));
    }

    @Test
    void aSlowBrowserSkipsToTheNewestAndNeverQueues() {
        var browser = new Browser(1);
        feed.listen("a").subscribe(browser);
        await().until(() -> browser.heartbeats() == 1);

        for (int i = 1; i <= 1_000; i++) {
            feed.publish(Progress.running("a", i));
        }
        feed.heartbeat();
        feed.heartbeat();
        browser.takesOn(Long.MAX_VALUE);

        await().until(() -> browser.ids().contains("progress:a:1000") && browser.heartbeats() == 2);
        assertThat(browser.events).hasSize(3);
    }

    @Test
    void noListenerSeesARunGoBackwardsHoweverManyJoinMeanwhile() {
        var browsers = new ArrayList<Browser>();
        for (int i = 1; i <= 500; i++) {
            feed.publish(Progress.running("a", i));
            var browser = new Browser(Long.MAX_VALUE);
            feed.listen("a").subscribe(browser);
            browsers.add(browser);
        }

        await().until(() -> browsers.stream().allMatch(browser -> browser.ids().contains("progress:a:500")));
        assertThat(browsers)
                .allSatisfy(browser -> assertThat(browser.sequences()).isSorted());
    }

    @Test
    void tenThousandListenersNeedNoThreadsOfTheirOwn() {
        var browsers = new ArrayList<Browser>();
        Set<String> threads = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 10_000; i++) {
            var browser = new Browser(Long.MAX_VALUE, threads);
            feed.listen("run " + i % 100).subscribe(browser);
            browsers.add(browser);
        }

        for (int i = 0; i < 100; i++) {
            feed.publish(Progress.running("run " + i, 1));
        }

        await().atMost(Duration.ofMinutes(1)).until(() -> browsers.stream()
                .allMatch(browser -> browser.ids().stream().anyMatch(id -> id.endsWith(":1"))));
        assertThat(threads).hasSizeLessThanOrEqualTo(1 + Runtime.getRuntime().availableProcessors());
        assertThat(meters.get("assay.event.listeners").gauge().value()).isEqualTo(10_000);
    }

    @Test
    void tellsThatARunWasDeletedAndNoMoreOfIt() {
        feed.publish(Progress.ended("a", 3, 0));
        var browser = new Browser(Long.MAX_VALUE);
        feed.listen(null).subscribe(browser);
        await().until(() -> browser.ids().contains("progress:a:3"));

        feed.forget("a");

        await().until(() -> browser.ids().contains("deleted:a:0"));
        var late = new Browser(Long.MAX_VALUE);
        feed.publish(Progress.running("b", 1));
        feed.listen(null).subscribe(late);
        await().until(() -> late.ids().contains("progress:b:1"));
        assertThat(late.ids()).noneMatch(id -> id.contains(":a:"));
    }

    @Test
    void forgetsListenersThatLeft() {
        var browser = new Browser(Long.MAX_VALUE);
        feed.listen("a").subscribe(browser);
        feed.listen(null).subscribe(new Browser(Long.MAX_VALUE));

        browser.cancel();

        assertThat(meters.get("assay.event.listeners").gauge().value()).isEqualTo(1);
    }

    @Test
    void endsEveryStreamWhenTheGatewayStops() {
        var browser = new Browser(Long.MAX_VALUE);
        var late = new Browser(Long.MAX_VALUE);
        feed.listen(null).subscribe(browser);

        feed.close();
        feed.listen(null).subscribe(late);

        await().until(() -> browser.isDisposed() && late.isDisposed());
    }

    private static final class Browser extends BaseSubscriber<ServerSentEvent<String>> {

        private final List<ServerSentEvent<String>> events = new CopyOnWriteArrayList<>();
        private final long takes;
        private final Set<String> threads;

        Browser(long takes) {
            this(takes, ConcurrentHashMap.newKeySet());
        }

        Browser(long takes, Set<String> threads) {
            this.takes = takes;
            this.threads = threads;
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            subscription.request(takes);
        }

        @Override
        protected void hookOnNext(ServerSentEvent<String> event) {
            threads.add(Thread.currentThread().getName());
            events.add(event);
        }

        void takesOn(long more) {
            request(more);
        }

        List<String> ids() {
            return events.stream()
                    .map(ServerSentEvent::id)
                    .filter(Objects::nonNull)
                    .toList();
        }

        List<Long> sequences() {
            return ids().stream()
                    .map(id -> Long.valueOf(id.substring(id.lastIndexOf(':') + 1)))
                    .toList();
        }

        long heartbeats() {
            return events.stream().filter(event -> event.comment() != null).count();
        }
    }
}
