package dev.assay.launcher.supervise;

import com.sun.net.httpserver.HttpServer;
import dev.assay.launcher.system.Home;
import dev.assay.launcher.system.Identity;
import dev.assay.launcher.system.ProcessSpec;
import dev.assay.launcher.system.Readiness;
import dev.assay.launcher.system.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A small process that listens on a port until it is ended. */
final class SleeperFixture {

    private SleeperFixture() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var port = Integer.parseInt(arguments[0]);
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0)
                .start();
        new CountDownLatch(1).await();
    }

    static ProcessSpec spec(Home home, String name, Role role, int port, String variant, String... after) {
        return new ProcessSpec(
                name,
                role,
                port,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Identity.of(home, name).option(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SleeperFixture.class.getName(),
                        String.valueOf(port)),
                Map.of(),
                new Readiness.Accepts(),
                List.of(after),
                variant);
    }
}
