package dev.assay.launcher.system;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** How to see from outside that a process can be used. */
public sealed interface Readiness {

    /** Whether it can be used now; asks once, for two seconds at most. */
    boolean isReady(int port);

    /** It accepts connections. */
    record Accepts() implements Readiness {
        @Override
        public boolean isReady(int port) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /**
     * It answers 200.
     *
     * @param path what is asked for
     */
    record Answers(String path) implements Readiness {
        @Override
        public boolean isReady(int port) {
            try {
                var connection = (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
                connection.setConnectTimeout(2_000);
                connection.setReadTimeout(2_000);
                try {
                    return connection.getResponseCode() == 200;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException e) {
                return false;
            }
        }
    }
}
