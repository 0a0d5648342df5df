package dev.assay.local.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.utils.Exit;

/** The broker as a process: {@code --data DIR --port N}. Says one line when it is ready; ends in order on SIGTERM. */
public final class BrokerApplication {

    private static final String USAGE = "Usage: broker --data DIR [--port N]";

    private BrokerApplication() {}

    /** Exits with 0 after SIGTERM, 1 if the broker cannot start or go on, 2 if the arguments are wrong. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("logback.configurationFile", "broker-logging.xml");
        Exit.setHaltProcedure((status, message) -> fail(status == 0 ? 1 : status, message));
        try {
            var options = options(arguments);
            var data = Path.of(required(options, "--data")).toAbsolutePath();
            var broker = Broker.start(data, Integer.parseInt(options.getOrDefault("--port", "9092")));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
            System.out.println("The broker is ready on " + broker.bootstrap() + "; its data is in " + data + ".");
            new CountDownLatch(1).await();
        } catch (BrokerStartFailed e) {
            fail(1, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            fail(2, e.getMessage() + System.lineSeparator() + USAGE);
        }
    }

    private static Map<String, String> options(String[] arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("Each option needs a value.");
        }
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].equals("--data") && !arguments[i].equals("--port")) {
                throw new IllegalArgumentException("There is no option " + arguments[i] + ".");
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        var value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The option " + name + " is missing.");
        }
        return value;
    }

    private static void fail(int status, String message) {
        System.err.println(message);
        System.err.flush();
        Runtime.getRuntime().halt(status);
    }
}
