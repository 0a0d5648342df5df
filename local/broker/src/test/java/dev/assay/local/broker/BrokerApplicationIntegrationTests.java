package dev.assay.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerApplicationIntegrationTests {

    private static final String READY = "The broker is ready on";
    private static final int BEFORE = 500;
    private static final int AFTER = 500;

    @TempDir
    Path folder;

    @Test
    void clientsCarryOnWhenItWasKilledAndStartedAgain() throws Exception {
        int port = Ports.free();
        var bootstrap = "127.0.0.1:" + port;
        var sent = new ArrayList<String>();
        try (var first = BrokerProcess.start(folder, port)) {
            assertThat(first.saysUpToReady()).last().asString().contains(READY);
            Clients.createTopic(bootstrap);
            try (var producer = Clients.producer(bootstrap);
                    var consumer = Clients.consumer(bootstrap)) {
                for (int i = 0; i < BEFORE; i++) {
                    sent.add("before " + i);
                    Clients.send(producer, "before " + i);
                }
                assertThat(Clients.read(consumer, BEFORE)).isEqualTo(sent);
                first.kill();
                // Sent while nobody is there, acknowledged once the next one is. On a thread of its own, because a
                // client that
                // has noticed forgets its topics and waits for somebody to ask.
                var whileDown = CompletableFuture.runAsync(
                        () -> Clients.send(producer, "while down"), Thread::startVirtualThread);
                sent.add("while down");
                try (var second = BrokerProcess.start(folder, port)) {
                    assertThat(second.saysUpToReady()).last().asString().contains(READY);
                    whileDown.get(60, TimeUnit.SECONDS);
                    for (int i = 0; i < AFTER; i++) {
                        sent.add("after " + i);
                        Clients.send(producer, "after " + i);
                    }
                    assertThat(Clients.read(consumer, AFTER + 1)).isEqualTo(sent.subList(BEFORE, sent.size()));
                    // Now, because a consumer waits half a minute for a broker that is gone to take its offsets.
                    consumer.close();
                    assertThat(second.stop()).isEqualTo(143);
                }
            }
        }
    }

    /** A second load may be given the end of the first, which Kafka does not survive; see {@link Predecessor}. */
    @Test
    void loadsWhatGroupsCommittedOnceAfterAKill() throws Exception {
        int port = Ports.free();
        try (var killed = BrokerProcess.start(folder, port)) {
            assertThat(killed.saysUpToReady()).last().asString().contains(READY);
            Clients.createTopic("127.0.0.1:" + port);
            try (var producer = Clients.producer("127.0.0.1:" + port);
                    var consumer = Clients.consumer("127.0.0.1:" + port)) {
                Clients.send(producer, "one");
                assertThat(Clients.read(consumer, 1)).containsExactly("one");
                consumer.commitSync();
                Clients.send(producer, "two");
            }
            killed.kill();
        }
        try (var said = Said.by("org.apache.kafka.coordinator.common.runtime.CoordinatorRuntime");
                var broker = Broker.start(folder, port);
                var consumer = Clients.consumer(broker.bootstrap())) {
            assertThat(Clients.read(consumer, 1)).containsExactly("two");
            assertThat(said.lines())
                    .filteredOn(line -> line.startsWith("Scheduling loading of metadata from __consumer_offsets-"))
                    .extracting(line -> line.replaceFirst(" with epoch .*", ""))
                    .hasSizeGreaterThan(1)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void endsWithAMessageWhenItsFolderIsDamaged() throws Exception {
        Files.writeString(folder.resolve("meta.properties"), "node.id=7\n");
        try (var broker = BrokerProcess.start(folder, Ports.free())) {
            assertThat(broker.saysToItsEnd()).anyMatch(line -> line.contains("damaged"));
            assertThat(broker.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void endsWithAMessageWhenAnotherUsesItsFolder() throws Exception {
        try (var first = Broker.start(folder, 0);
                var second = BrokerProcess.start(folder, Ports.free())) {
            assertThat(second.saysToItsEnd())
                    .anyMatch(line -> line.contains("Another broker uses the folder " + folder));
            assertThat(second.exitCode()).isEqualTo(1);
            Clients.createTopic(first.bootstrap());
        }
    }
}
