package dev.assay.local.store;

import de.bwaldvogel.mongo.MongoServer;
import dev.assay.local.store.command.StoreBackend;
import dev.assay.local.store.disk.StoreFile;
import dev.assay.local.store.disk.StoreStartFailed;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** A running document store. It listens on 127.0.0.1 only; a write that was answered is in the file, also after {@code kill -9}. */
public final class DocumentStore implements AutoCloseable {

    private static final int DEFAULT_CACHE_MEGABYTES = 64;

    /** A write waits for its commit on the thread that its connection shares with few others. */
    private static final int THREADS = 128;

    private final MongoServer server;

    private DocumentStore(MongoServer server) {
        this.server = server;
    }

    /**
     * Starts a store and returns when it answers.
     *
     * @param dataFile the file of its data; made when it is not there yet
     * @param port where it listens; 0 takes any that is free
     * @throws StoreStartFailed if the file or the port cannot be used
     */
    public static DocumentStore start(Path dataFile, int port) {
        return start(dataFile, port, DEFAULT_CACHE_MEGABYTES, () -> {});
    }

    /**
     * Starts a store and returns when it answers.
     *
     * @param dataFile the file of its data; made when it is not there yet
     * @param port where it listens; 0 takes any that is free
     * @param cacheMegabytes what it may keep in memory of the file
     * @param onFailure told once when the file can no longer be written; from then on every write fails
     * @throws StoreStartFailed if the file or the port cannot be used
     */
    public static DocumentStore start(Path dataFile, int port, int cacheMegabytes, Runnable onFailure) {
        var server = new MongoServer(new StoreBackend(StoreFile.open(dataFile, cacheMegabytes), onFailure));
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, THREADS);
        } catch (RuntimeException e) {
            throw new StoreStartFailed(
                    "Port " + port + " on 127.0.0.1 cannot be used: " + e.getMessage()
                            + ". Stop what listens there or choose another with --port.",
                    e);
        }
        return new DocumentStore(server);
    }

    /** What drivers take as connection string, without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** Stops in order. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
