package dev.assay.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a system can be put on this machine. */
final class Place {

    private Place() {}

    /** A port that nobody listens on now. */
    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
