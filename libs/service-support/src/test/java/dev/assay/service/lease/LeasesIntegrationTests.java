package dev.assay.service.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.assay.local.store.DocumentStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

class LeasesIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String UPLOAD = "upload:run-1";

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private DocumentStore store;
    private MongoClient client;
    private Leases first;
    private Leases second;

    @BeforeEach
    void start() {
        store = DocumentStore.start(folder.resolve("store.db"), 0);
        client = MongoClients.create(store.uri());
        first = instance();
        second = instance();
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    private Leases instance() {
        return new Leases(new MongoTemplate(client, "tests"), PATIENCE, nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void isHeldByOneOnly() {
        assertThat(first.acquire(UPLOAD)).isPresent();
        assertThat(second.acquire(UPLOAD)).isEmpty();
        assertThat(second.acquire("upload:run-2")).isPresent();
    }

    @Test
    void isGivenToOneOfManyWhoAskAtOnce() throws Exception {
        Callable<Boolean> ask = () -> instance().acquire(UPLOAD).isPresent();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers =
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> ask).toList());
            int given = 0;
            for (var answer : answers) {
                given += answer.get() ? 1 : 0;
            }
            assertThat(given).isEqualTo(1);
        }
    }

    @Test
    void isTakenOverWhenItsOwnerFallsSilent() {
        var lost = first.acquire(UPLOAD).orElseThrow();
        assertThat(second.acquire(UPLOAD)).isEmpty();

        pass(PATIENCE.minusMillis(1));
        assertThat(second.acquire(UPLOAD)).isEmpty();
        pass(Duration.ofMillis(1));
        var taken = second.acquire(UPLOAD).orElseThrow();

        assertThat(taken.fence()).isGreaterThan(lost.fence());
        assertThat(first.renew(lost)).isEmpty();
    }

    @Test
    void staysWithAnOwnerWhoRenewsIt() {
        var lease = first.acquire(UPLOAD).orElseThrow();
        for (int i = 0; i < 5; i++) {
            assertThat(second.acquire(UPLOAD)).isEmpty();
            pass(PATIENCE.minusSeconds(1));
            lease = first.renew(lease).orElseThrow();
        }
        assertThat(second.acquire(UPLOAD)).isEmpty();
    }

    @Test
    void isFreeAtOnceWhenReleased() {
        var lease = first.acquire(UPLOAD).orElseThrow();
        first.release(lease);

        assertThat(second.acquire(UPLOAD)).get().extracting(Lease::fence).isEqualTo(lease.fence() + 1);
    }

    @Test
    void aLateReleaseTakesNothingFromTheNextOwner() {
        var lost = first.acquire(UPLOAD).orElseThrow();
        assertThat(second.acquire(UPLOAD)).isEmpty();
        pass(PATIENCE);
        var taken = second.acquire(UPLOAD).orElseThrow();

        first.release(lost);
        first.forget(lost);

        assertThat(second.renew(taken)).isPresent();
    }

    @Test
    void itsOwnerMayAskAgain() {
        var once = first.acquire(UPLOAD).orElseThrow();

        assertThat(first.acquire(UPLOAD)).get().extracting(Lease::fence).isEqualTo(once.fence() + 1);
    }
}
