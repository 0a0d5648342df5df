package dev.assay.local.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.bson.Document;

/** A store in this JVM and a genuine driver that is connected to it. */
final class StoreUnderTest implements AutoCloseable {

    private final DocumentStore store;
    private final MongoClient client;

    StoreUnderTest(Path folder) {
        this.store = DocumentStore.start(folder.resolve("store.db"), 0);
        this.client = MongoClients.create(store.uri());
    }

    String uri() {
        return store.uri();
    }

    MongoDatabase database() {
        return client.getDatabase("tests");
    }

    MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    /** How many documents the store looked at to do some work. */
    long examinedBy(Supplier<?> work) {
        long before = examined();
        work.get();
        return examined() - before;
    }

    private long examined() {
        return database()
                .runCommand(new Document("serverStatus", 1))
                .get("metrics", Document.class)
                .get("queryExecutor", Document.class)
                .getLong("scannedObjects");
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
