package dev.assay.local.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.utils.Time;

/**
 * The broker that used the folder before and ended without saying so, as by {@code kill -9}: by the metadata it still leads
 * every partition.
 *
 * <p>A successor that starts from there would load groups and their offsets twice, which Kafka does not survive on a busy machine
 * ({@code docs/decisions/0012-one-load-after-a-kill.md}). So the predecessor is put off the cluster first, by a controller that
 * runs alone for as long as that takes.
 */
final class Predecessor {

    private Predecessor() {}

    /** Ends its leadership. Without a registered predecessor nothing happens; a kill in between leaves all to do for the next start. */
    static void unregister(Path data) {
        var port = Ports.free();
        var controller =
                new KafkaRaftServer(KafkaConfig.fromProps(Settings.ofController(data, port), false), Time.SYSTEM);
        controller.startup();
        try (var admin = Admin.create(Map.of("bootstrap.controllers", "127.0.0.1:" + port))) {
            admin.unregisterBroker(Settings.NODE_ID).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof BrokerIdNotRegisteredException)) {
                throw new IllegalStateException("The broker that ended before cannot be unregistered.", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while unregistering the broker that ended before.", e);
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }
}
