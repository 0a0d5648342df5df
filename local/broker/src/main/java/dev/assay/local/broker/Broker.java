package dev.assay.local.broker;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** A running broker. It listens on 127.0.0.1 only and takes up its data again after any kind of end, also {@code kill -9}. */
public final class Broker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private Broker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it answers.
     *
     * @param data the folder of its data; made and formatted when it is not there yet
     * @param port where it listens; 0 takes any that is free
     * @throws BrokerStartFailed if the folder or the port cannot be used
     */
    public static Broker start(Path data, int port) {
        var listening = port == 0 ? Ports.free() : Ports.checked(port);
        var settings = Settings.of(data, listening, Ports.free());
        DataFolder.prepare(data);
        try {
            if (!DataFolder.leftInOrder(data)) {
                Predecessor.unregister(data);
            }
            var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            server.startup();
            return new Broker(server, listening);
        } catch (RuntimeException e) {
            throw new BrokerStartFailed(
                    "The broker cannot start on " + data + ": " + e.getMessage() + " " + DataFolder.REMEDY, e);
        }
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** Stops in order: what is acknowledged is on disk, the next start needs no recovery. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
