package dev.assay.local.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** The folder that holds everything a broker knows: topics, messages, offsets of groups. */
final class DataFolder {

    static final String REMEDY = "If its messages can be spared, delete the folder and start again.";

    private static final String IDENTITY = "meta.properties";
    private static final String STARTED = "__cluster_metadata-0/quorum-state";
    private static final String STOPPED = ".kafka_cleanshutdown";

    private DataFolder() {}

    static void prepare(Path data) {
        try {
            Files.createDirectories(data);
            if (Files.exists(data.resolve(IDENTITY))) {
                check(data);
                refuseUsed(data);
            } else {
                refuseForeign(data);
                format(data);
            }
        } catch (IOException e) {
            throw new BrokerStartFailed("The folder " + data + " cannot be used: " + e, e);
        }
    }

    /** True if the broker that used the folder last stopped in order, or if none has yet. */
    static boolean leftInOrder(Path data) {
        return Files.exists(data.resolve(STOPPED)) || !Files.exists(data.resolve(STARTED));
    }

    private static void check(Path data) throws IOException {
        var identity = new Properties();
        try (var in = Files.newBufferedReader(data.resolve(IDENTITY))) {
            identity.load(in);
        } catch (IllegalArgumentException | java.nio.charset.MalformedInputException e) {
            throw damaged(data);
        }
        if (identity.getProperty("cluster.id") == null
                || !String.valueOf(Settings.NODE_ID).equals(identity.getProperty("node.id"))) {
            throw damaged(data);
        }
    }

    /** Kafka keeps this lock while it runs, and ends the process without a word to its user where it is taken. */
    private static void refuseUsed(Path data) throws IOException {
        try (var file = FileChannel.open(data.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = file.tryLock()) {
            if (lock == null) {
                throw new BrokerStartFailed(
                        "Another broker uses the folder " + data + ". Stop it, or choose another folder with --data.",
                        null);
            }
        }
    }

    private static BrokerStartFailed damaged(Path data) {
        return new BrokerStartFailed(
                "The folder " + data + " is damaged: its " + IDENTITY + " cannot be read. " + REMEDY, null);
    }

    private static void refuseForeign(Path data) throws IOException {
        try (var files = Files.list(data)) {
            // A kill while formatting leaves less than an identity: the metadata folder and this marker.
            var foreign = files.filter(file -> !file.getFileName()
                            .toString()
                            .matches("__cluster_metadata-0|.*\\.tmp|bootstrap\\.checkpoint"))
                    .findFirst();
            if (foreign.isPresent()) {
                throw new BrokerStartFailed(
                        "The folder " + data + " holds something that is not a broker's, for example "
                                + foreign.get().getFileName() + ". Choose an empty folder with --data.",
                        null);
            }
        }
    }

    private static void format(Path data) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(Settings.NODE_ID)
                    .setControllerListenerName(Settings.CONTROLLER)
                    .addDirectory(data.toString())
                    .setMetadataLogDirectory(data.toString())
                    .run();
        } catch (Exception e) {
            throw new BrokerStartFailed("The folder " + data + " cannot be formatted: " + e.getMessage(), e);
        }
    }
}
