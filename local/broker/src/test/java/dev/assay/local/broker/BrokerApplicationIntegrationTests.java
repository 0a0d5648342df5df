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
            assertThat(second.saysToItsEnd()).anyMatch(line -> line.contains("cannot start on " + folder));
            assertThat(second.exitCode()).isEqualTo(1);
            Clients.createTopic(first.bootstrap());
        }
    }
}
