package dev.assay.sandbox;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.http.Settings;
import dev.assay.sandbox.model.ModelRoutes;
import dev.assay.sandbox.model.ModelSettings;
import dev.assay.sandbox.salesforce.SalesforceControl;
import dev.assay.sandbox.salesforce.SalesforceSettings;
import dev.assay.sandbox.salesforce.SalesforceStandIn;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The stand-ins, listening on one port. */
public final class Sandbox implements AutoCloseable {

    private static final int LONGEST_HEAD = 16_384;

    private static final Duration GRACE = Duration.ofMillis(100);

    /** Held on to, because loggers are forgotten otherwise: only what goes wrong is worth a line. */
    private static final Logger SERVER_LOG = Logger.getLogger("io.helidon");

    private final WebServer server;

    private final SalesforceControl salesforce;

    private Sandbox(WebServer server, SalesforceControl salesforce) {
        this.server = server;
        this.salesforce = salesforce;
    }

    /** Starts from the command line; see the README for the options. */
    public static void main(String[] arguments) throws Exception {
        SERVER_LOG.setLevel(Level.WARNING);
        var options = SandboxOptions.parse(arguments);
        if (options.printCsv() > 0) {
            options.print(System.out);
            return;
        }
        var sandbox = start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        System.out.println("Sandbox ready on http://127.0.0.1:" + sandbox.port());
    }

    /** Starts the stand-ins and waits until they listen. */
    public static Sandbox start(SandboxOptions options) throws IOException {
        var model = new Settings<>(ModelSettings.class, ModelSettings.standard(options.seed()));
        model.change(options.model());
        var routing = HttpRouting.builder()
                .get("/health", (request, response) -> JsonBody.send(response, 200, Map.of("status", "UP")))
                .register(new ModelRoutes(model));
        var org = new Settings<>(SalesforceSettings.class, SalesforceSettings.standard(options.seed()));
        org.change(options.salesforce());
        var standIn = new SalesforceStandIn(org, options.data(), options.records(), options.seed());
        standIn.route(routing);
        var server = WebServer.builder()
                .host("127.0.0.1")
                .port(options.port())
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .addProtocol(Http1Config.builder()
                        .maxPrologueLength(LONGEST_HEAD)
                        .maxHeadersSize(LONGEST_HEAD)
                        .build())
                .addRouting(routing)
                .build();
        return new Sandbox(server.start(), standIn.control());
    }

    /** The port that it listens on, on 127.0.0.1. */
    public int port() {
        return server.port();
    }

    /** Settings and faults of the org, as {@code PUT /control/salesforce} takes them. */
    public SalesforceControl salesforce() {
        return salesforce;
    }

    @Override
    public void close() {
        server.stop();
    }
}
