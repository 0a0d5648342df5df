package dev.assay.testing;

import dev.assay.local.store.DocumentStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** Finds a document store for tests: a given one, a genuine MongoDB where Docker answers, else ours. */
final class Stores {

    private static final Logger log = LoggerFactory.getLogger(Stores.class);
    private static final String ELSEWHERE = "ASSAY_TEST_MONGODB_URI";
    private static final String IMAGE = "mongo:8";

    private Stores() {}

    static String find() {
        var elsewhere = System.getenv(ELSEWHERE);
        if (elsewhere != null && !elsewhere.isBlank()) {
            return elsewhere;
        }
        return genuine().orElseGet(Stores::ours);
    }

    private static String ours() {
        ServerLogs.hush();
        var folder = Leftovers.folder("store");
        var store = DocumentStore.start(folder.resolve("store.db"), 0);
        Leftovers.atExit(store, folder);
        return store.uri();
    }

    private static Optional<String> genuine() {
        if (!dockerMayBeThere() || !DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        // Not closed here: Testcontainers removes it when this JVM has ended.
        var mongo = new MongoDBContainer(IMAGE);
        try {
            mongo.start();
            return Optional.of(mongo.getConnectionString());
        } catch (RuntimeException e) {
            log.warn("Docker answers but cannot run {}; these tests use the store that runs in this JVM", IMAGE, e);
            return Optional.empty();
        }
    }

    /** A look that costs nothing, because asking costs seconds where Docker is not. */
    private static boolean dockerMayBeThere() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }
}
