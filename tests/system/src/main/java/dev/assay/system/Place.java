package dev.assay.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Where a system can be put on this machine. */
final class Place {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private Place() {}

    /**
     * A port that nobody listens on now, below those that outgoing connections take: else a client that tries to reach a killed
     * server again and again could be given the server's own port.
     */
    static int free() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // Another one.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The checkout: the folder above this one that has {@code ./assay}, or what {@code assay.root} says. */
    static Path root() {
        var folder = Path.of(System.getProperty("assay.root", "")).toAbsolutePath();
        while (!Files.isExecutable(folder.resolve("assay"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("./assay is in no folder above the current one");
            }
        }
        return folder;
    }
}
