package dev.assay.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerIntegrationTests {

    @TempDir
    Path folder;

    @Test
    void keepsMessagesAndOffsetsOverARestart() throws Exception {
        try (var broker = Broker.start(folder, 0)) {
            Clients.createTopic(broker.bootstrap());
            try (var producer = Clients.producer(broker.bootstrap());
                    var consumer = Clients.consumer(broker.bootstrap())) {
                Clients.send(producer, "one");
                assertThat(Clients.read(consumer, 1)).containsExactly("one");
                consumer.commitSync();
                Clients.send(producer, "two");
            }
        }
        try (var broker = Broker.start(folder, 0);
                var consumer = Clients.consumer(broker.bootstrap())) {
            assertThat(Clients.read(consumer, 1)).containsExactly("two");
        }
    }

    @Test
    void keepsTransactions() throws Exception {
        try (var broker = Broker.start(folder, 0)) {
            Clients.createTopic(broker.bootstrap());
            try (var producer = Clients.transactionalProducer(broker.bootstrap());
                    var consumer = Clients.consumer(broker.bootstrap())) {
                producer.initTransactions();
                producer.beginTransaction();
                Clients.send(producer, "taken back");
                producer.abortTransaction();
                producer.beginTransaction();
                Clients.send(producer, "meant");
                producer.commitTransaction();

                assertThat(Clients.read(consumer, 1)).containsExactly("meant");
            }
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Broker.start(folder, other.getLocalPort()).close())
                    .isInstanceOf(BrokerStartFailed.class)
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("is taken");
        }
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "chapter one");

        assertThatThrownBy(() -> Broker.start(folder, 0).close())
                .isInstanceOf(BrokerStartFailed.class)
                .hasMessageContaining("thesis.txt")
                .hasMessageContaining("Choose an empty folder");
        assertThat(folder.resolve("meta.properties")).doesNotExist();
    }

    @Test
    void saysThatTheFolderIsDamaged() throws Exception {
        Files.writeString(folder.resolve("meta.properties"), "node.id=7\n");

        assertThatThrownBy(() -> Broker.start(folder, 0).close())
                .isInstanceOf(BrokerStartFailed.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("damaged")
                .hasMessageContaining("delete the folder");
    }
}
