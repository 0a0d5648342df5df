package dev.assay.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.assay.service.lease.Leases;
import dev.assay.service.seal.Sealer;
import dev.assay.service.tracing.Traces;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@AssayTest
class SharedIntegrationTests {

    @Autowired
    Leases leases;

    @Autowired
    MongoOperations store;

    @Autowired
    Sealer sealer;

    @Autowired
    Traces traces;

    @Test
    void anInstanceTakesOverALeaseThatIsNotRenewed() {
        var lost = leases.acquire("upload").orElseThrow();
        var other = new Leases(store, Duration.ofMillis(100));

        var taken = await().until(() -> other.acquire("upload"), java.util.Optional::isPresent)
                .orElseThrow();

        assertThat(taken.fence()).isGreaterThan(lost.fence());
        assertThat(leases.renew(lost)).isEmpty();
        other.release(taken);
        assertThat(leases.acquire("upload")).isPresent();
    }

    @Test
    void everyContextHasADatabaseOfItsOwn() {
        String database = store.execute(used -> used.getName());

        assertThat(database).startsWith("test-");
    }

    @Test
    void opensWhatItSealed() {
        assertThat(sealer.open(sealer.seal("key", "connection:a"), "connection:a"))
                .isEqualTo("key");
    }

    @Test
    void continuesATrace() {
        var parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var inside = new AtomicReference<String>();

        traces.continuing(parent, "test", () -> inside.set(traces.parent()));

        assertThat(inside.get())
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .isNotEqualTo(parent);
        assertThat(traces.parent()).isNull();
    }
}
