package dev.assay.launcher.system;

import dev.assay.launcher.Trouble;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** The broker and the store that a user names instead of having them started here. */
public final class NamedServers {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MONGODB_PORT = 27017;

    /** The hosts of a connection string; one whose hosts are looked up in the DNS has another scheme. */
    private static final Pattern MONGODB = Pattern.compile("mongodb://(?:[^/@]*@)?([^/?]+).*");

    private NamedServers() {}

    /**
     * Makes sure that somebody listens there, so that nothing is started in vain.
     *
     * @throws Trouble naming the variable and the address, never the rest of it: there may be a password in it
     */
    public static void check(Map<String, String> environment) {
        var kafka = environment.getOrDefault("ASSAY_KAFKA_BOOTSTRAP", "").strip();
        if (!kafka.isEmpty()) {
            mustAnswer("ASSAY_KAFKA_BOOTSTRAP", "broker", kafka, -1);
        }
        var mongodb = MONGODB.matcher(
                environment.getOrDefault("ASSAY_MONGODB_URI", "").strip());
        if (mongodb.matches()) {
            mustAnswer("ASSAY_MONGODB_URI", "document store", mongodb.group(1), MONGODB_PORT);
        }
    }

    private static void mustAnswer(String variable, String what, String hosts, int usualPort) {
        if (Arrays.stream(hosts.split(",", -1)).noneMatch(host -> answers(host.strip(), usualPort))) {
            throw Trouble.error("Nothing answers at " + hosts + ", where " + variable + " says that the " + what
                    + " is. Start it, or correct the variable; without it Assay starts one of its own.");
        }
    }

    private static boolean answers(String host, int usualPort) {
        var colon = host.lastIndexOf(':');
        try (var socket = new Socket()) {
            var port = colon < 0 ? usualPort : Integer.parseInt(host.substring(colon + 1));
            var name = colon < 0 ? host : host.substring(0, colon);
            socket.connect(new InetSocketAddress(name.replaceAll("[\\[\\]]", ""), port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
