package dev.assay.local.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** A broker's settings: the fixed ones of {@code broker.properties} and where it keeps its data and listens. */
final class Settings {

    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private Settings() {}

    static Properties of(Path data, int port, int controllerPort) {
        var settings = ofController(data, controllerPort);
        var clients = "CLIENTS://127.0.0.1:" + port;
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("listeners", clients + "," + settings.getProperty("listeners"));
        settings.setProperty("advertised.listeners", clients);
        return settings;
    }

    /** Those of a controller without a broker. */
    static Properties ofController(Path data, int port) {
        var settings = fixed();
        settings.setProperty("process.roles", "controller");
        settings.setProperty("log.dirs", data.toString());
        settings.setProperty("listeners", CONTROLLER + "://127.0.0.1:" + port);
        settings.setProperty("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + port);
        return settings;
    }

    private static Properties fixed() {
        var settings = new Properties();
        try (var in = Objects.requireNonNull(Settings.class.getResourceAsStream("broker.properties"))) {
            settings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
