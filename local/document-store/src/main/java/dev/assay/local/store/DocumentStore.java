package dev.assay.local.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;

/** A running document store. It listens on 127.0.0.1 only. */
public final class DocumentStore implements AutoCloseable {

    private final MongoServer server;

    private DocumentStore(MongoServer server) {
        this.server = server;
    }

    /**
     * Starts a store and returns when it answers.
     *
     * @param dataFile the file of its data; made when it is not there yet
     * @param port where it listens; 0 takes any that is free
     */
    public static DocumentStore start(Path dataFile, int port) {
        var server = new MongoServer(new H2Backend(dataFile.toString()));
        server.bind("127.0.0.1", port);
        return new DocumentStore(server);
    }

    /** What drivers take as connection string, without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** Stops in order. */
    @Override
    public void close() {
        server.shutdown();
    }
}
