package dev.assay.local.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine's own address. */
final class Ports {

    /** Below the range that systems hand to outgoing connections, so that none takes a port between the look and the use. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int TRIES = 1_000;

    private Ports() {}

    static int free() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new BrokerStartFailed("No port is free between " + LOWEST + " and " + HIGHEST + ".", null);
    }

    static int checked(int port) {
        if (!isFree(port)) {
            throw new BrokerStartFailed(
                    "Port " + port + " on 127.0.0.1 is taken. Stop what listens there or choose another with --port.",
                    null);
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
