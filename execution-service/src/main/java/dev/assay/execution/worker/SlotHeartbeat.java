package dev.assay.execution.worker;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Says that this worker lives and how wide its windows are; takes the word back when it stops. */
final class SlotHeartbeat implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SlotHeartbeat.class);

    private final MongoOperations store;
    private final WorkerProperties properties;
    private final Thread thread;
    private volatile boolean open = true;

    SlotHeartbeat(MongoOperations store, WorkerProperties properties) {
        this.store = store;
        this.properties = properties;
        this.thread = Thread.ofVirtual().name("heartbeat").unstarted(() -> beat(properties.heartbeatInterval()));
    }

    void start() {
        thread.start();
    }

    private void beat(Duration interval) {
        while (open) {
            try {
                store.upsert(
                        ours(),
                        new Update()
                                .set("window", properties.window())
                                .set("interactiveWindow", properties.interactiveWindow())
                                .inc("renewal", 1),
                        WorkerSlot.class);
            } catch (RuntimeException e) {
                log.warn("The heartbeat cannot be written now: {}", e.toString());
            }
            try {
                Thread.sleep(interval);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Query ours() {
        return Query.query(Criteria.where("_id").is(properties.slot()));
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(2));
            store.remove(ours(), WorkerSlot.class);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("The slot could not be taken back; the others will see that it stands still: {}", e.toString());
        }
    }
}
