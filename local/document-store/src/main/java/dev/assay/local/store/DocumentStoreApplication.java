package dev.assay.local.store;

import dev.assay.local.store.disk.StoreStartFailed;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * The store as a process: {@code --data FILE --port N --cache-mb M}. Says one line when it is ready; ends in order on SIGTERM.
 */
public final class DocumentStoreApplication {

    private static final String USAGE = "Usage: document-store --data FILE [--port N] [--cache-mb M]";
    private static final Set<String> OPTIONS = Set.of("--data", "--port", "--cache-mb");

    private DocumentStoreApplication() {}

    /** Exits with 143 after SIGTERM, 1 if the store cannot start or go on, 2 if the arguments are wrong. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("logback.configurationFile", "document-store-logging.xml");
        try {
            var options = options(arguments);
            var file = Path.of(options.get("--data")).toAbsolutePath();
            var store = DocumentStore.start(
                    file,
                    Integer.parseInt(options.getOrDefault("--port", "27017")),
                    Integer.parseInt(options.getOrDefault("--cache-mb", "64")),
                    () -> fail(1, "The file " + file + " cannot be written any more; is the disk full?"));
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "stop"));
            System.out.println("The document store is ready on " + store.uri() + "; its data is in " + file
                    + ". It is for one machine; servers use MongoDB.");
            new CountDownLatch(1).await();
        } catch (StoreStartFailed e) {
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
            if (!OPTIONS.contains(arguments[i])) {
                throw new IllegalArgumentException("There is no option " + arguments[i] + ".");
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        if (!options.containsKey("--data")) {
            throw new IllegalArgumentException("The option --data is missing.");
        }
        return options;
    }

    private static void fail(int status, String message) {
        System.err.println(message);
        System.err.flush();
        Runtime.getRuntime().halt(status);
    }
}
