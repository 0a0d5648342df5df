package dev.assay.local.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** Writers that go on until the store is gone and remember what it acknowledged. */
final class Writers {

    private static final int THREADS = 8;

    private final Map<String, Boolean> inserted = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> increments = new ConcurrentHashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    static Writers start(String uri, String round) {
        var writers = new Writers();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            writers.threads.add(Thread.ofPlatform().start(() -> writers.write(uri, round, number)));
        }
        return writers;
    }

    private void write(String uri, String round, int number) {
        try (var client = MongoClients.create(uri + "/?serverSelectionTimeoutMS=500&retryWrites=false")) {
            var database = client.getDatabase("tests");
            for (int i = 0; ; i++) {
                var id = round + "-" + number + "-" + i;
                database.getCollection("inserted").insertOne(new Document("_id", id).append("block", i % 10));
                inserted.put(id, true);
                increment(database.getCollection("counters"), number);
                acknowledged.incrementAndGet();
            }
        } catch (MongoException storeIsGone) {
            // What was on its way may or may not be there; nobody was told.
        }
    }

    private void increment(MongoCollection<Document> counters, int number) {
        counters.updateOne(eq(number), inc("value", 1), new UpdateOptions().upsert(true));
        increments.merge(number, 1, Integer::sum);
    }

    int acknowledged() {
        return acknowledged.get();
    }

    void join() throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
    }

    Map<String, Boolean> inserted() {
        return inserted;
    }

    Map<Integer, Integer> increments() {
        return increments;
    }
}
