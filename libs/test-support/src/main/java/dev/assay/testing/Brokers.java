package dev.assay.testing;

import dev.assay.local.broker.Broker;

/** Finds a broker for tests. */
final class Brokers {

    private static final String ELSEWHERE = "ASSAY_TEST_KAFKA_BOOTSTRAP";

    private Brokers() {}

    static String find() {
        var elsewhere = System.getenv(ELSEWHERE);
        if (elsewhere != null && !elsewhere.isBlank()) {
            return elsewhere;
        }
        ServerLogs.hush();
        var folder = Leftovers.folder("broker");
        var broker = Broker.start(folder, 0);
        Leftovers.atExit(broker, folder);
        return broker.bootstrap();
    }
}
