package dev.assay.local.broker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What a class of Kafka says while this is open, without the name of who said it. */
final class Said extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private Said(Logger logger) {
        this.logger = logger;
    }

    static Said by(String name) {
        var said = new Said((Logger) LoggerFactory.getLogger(name));
        said.logger.setLevel(Level.INFO);
        said.start();
        said.logger.addAppender(said);
        return said;
    }

    List<String> lines() {
        return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(event.getFormattedMessage().replaceFirst("^\\[[^]]*] ", ""));
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(null);
    }
}
