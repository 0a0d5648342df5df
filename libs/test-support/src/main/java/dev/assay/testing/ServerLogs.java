package dev.assay.testing;

import java.util.List;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Keeps what the broker and the store say out of the tests' output: they are not what is tested. */
final class ServerLogs {

    private static final List<String> TALKATIVE =
            List.of("kafka", "state.change.logger", "de.bwaldvogel", "org.apache.kafka.controller");

    private ServerLogs() {}

    static void hush() {
        var logging = LoggingSystem.get(ServerLogs.class.getClassLoader());
        TALKATIVE.forEach(logger -> logging.setLogLevel(logger, LogLevel.OFF));
    }
}
