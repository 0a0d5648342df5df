package dev.assay.launcher.up;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Gateway;
import dev.assay.launcher.client.Patience;
import dev.assay.launcher.client.ServiceToken;
import dev.assay.launcher.supervise.SystemState;
import dev.assay.launcher.system.Artifact;
import dev.assay.launcher.system.Checkout;
import dev.assay.launcher.system.Home;
import dev.assay.launcher.system.Ports;
import dev.assay.launcher.system.Program;
import dev.assay.launcher.system.Secrets;
import dev.assay.launcher.system.Topology;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One system on this machine: where it is and what it is made of.
 *
 * @param checkout built from
 * @param home kept in
 * @param environment of the user
 */
public record LocalSystem(Checkout checkout, Home home, Map<String, String> environment) {

    private static final int DEFAULT_PORT = 8080;

    /** The one that the environment names. */
    public static LocalSystem current() {
        var checkout = Checkout.current();
        return new LocalSystem(checkout, Home.of(System.getenv(), checkout), System.getenv());
    }

    /** Its processes, whose programs are started like this. */
    public Topology topology(BiFunction<Artifact, String, Program> programs) {
        return new Topology(home, ports(), secrets(), environment, programs);
    }

    /** The same without a variable, which is for a command and not for what it starts. */
    public LocalSystem without(@Nullable String variable) {
        if (variable == null) {
            return this;
        }
        var others = new HashMap<>(environment);
        others.remove(variable);
        return new LocalSystem(checkout, home, others);
    }

    /** Its ports; the gateway's is what the user wants, unless it runs already. */
    public Ports ports() {
        var ports = Ports.of(home);
        var wanted = wantedPort();
        if (wanted != null && !SystemState.seen(home).anyRuns()) {
            ports.set(Topology.GATEWAY, wanted);
        } else if (!ports.knows(Topology.GATEWAY)) {
            ports.set(Topology.GATEWAY, DEFAULT_PORT);
        }
        return ports;
    }

    /** The gateway's port, if the user says one. */
    @Nullable Integer wantedPort() {
        @Nullable String text = environment.get("ASSAY_PORT");
        return text == null || text.isBlank() ? null : port(text);
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text.strip());
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below, with the other numbers that are no ports
        }
        throw Trouble.usage("ASSAY_PORT is " + text + "; it has to be a number from 1 to 65535.");
    }

    /** Its keys. */
    public Secrets secrets() {
        return Secrets.of(home);
    }

    /** What users open. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + ports().of(Topology.GATEWAY));
    }

    /** Its API for the command line. */
    public Gateway gateway(Duration patience, Screen screen) {
        return new Gateway(address(), secrets().commandToken(), new Patience(patience, screen::say));
    }

    /** A link that signs a browser in, once. */
    public URI signInLink(Screen screen) throws InterruptedException {
        var token = ServiceToken.signed(secrets().tokenKey(), Instant.now());
        var link = new Gateway(address(), token, new Patience(Duration.ofSeconds(20), screen::say)).signInLink();
        return address().resolve(link.path());
    }
}
