package dev.assay.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillsIntegrationTests {

    private static final int ROUNDS = 4;
    private static final int WRITES_PER_ROUND = 200;

    @TempDir
    Path folder;

    @Test
    void losesNoAcknowledgedWriteWhenKilled() throws Exception {
        var file = folder.resolve("store.db");
        Set<String> inserted = new HashSet<>();
        Map<Integer, Integer> increments = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (var store = StoreProcess.start(file)) {
                var uri = store.uri();
                check(uri, inserted, increments);
                var writers = Writers.start(uri, "round-" + round);
                await().atMost(Duration.ofSeconds(60)).until(() -> writers.acknowledged() >= WRITES_PER_ROUND);
                store.kill();
                writers.join();
                inserted.addAll(writers.inserted().keySet());
                writers.increments().forEach((counter, count) -> increments.merge(counter, count, Integer::sum));
            }
        }
        try (var store = StoreProcess.start(file)) {
            check(store.uri(), inserted, increments);
            assertThat(store.stop()).isEqualTo(143);
        }
    }

    private static void check(String uri, Set<String> inserted, Map<Integer, Integer> increments) {
        try (var client = MongoClients.create(uri)) {
            var database = client.getDatabase("tests");
            database.getCollection("inserted").createIndex(Indexes.ascending("block"));
            var stored = new HashSet<String>();
            database.getCollection("inserted").find().forEach(document -> stored.add(document.getString("_id")));
            assertThat(stored).containsAll(inserted);
            increments.forEach((counter, count) -> assertThat(value(database, counter))
                    .as("counter %s", counter)
                    .isGreaterThanOrEqualTo(count));
            assertThat(throughIndex(database)).hasSameElementsAs(stored);
        }
    }

    private static int value(MongoDatabase database, int counter) {
        Document stored = database.getCollection("counters").find(eq(counter)).first();
        return stored == null ? 0 : stored.getInteger("value");
    }

    private static Set<String> throughIndex(MongoDatabase database) {
        var found = new HashSet<String>();
        for (int block = 0; block < 10; block++) {
            database.getCollection("inserted")
                    .find(eq("block", block))
                    .map(document -> document.getString("_id"))
                    .into(new ArrayList<>())
                    .forEach(found::add);
        }
        return found;
    }
}
