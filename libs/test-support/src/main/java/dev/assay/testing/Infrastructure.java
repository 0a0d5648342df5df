package dev.assay.testing;

/**
 * One real broker and one real document store for all tests of a JVM, started when first asked for, gone with the JVM.
 *
 * <p>{@code ASSAY_TEST_KAFKA_BOOTSTRAP} and {@code ASSAY_TEST_MONGODB_URI} name others to use instead. Where Docker answers,
 * the store is a genuine MongoDB.
 */
public final class Infrastructure {

    private static final class Broker {
        static final String BOOTSTRAP = Brokers.find();
    }

    private static final class Store {
        static final String URI = Stores.find();
    }

    private Infrastructure() {}

    /** What Kafka clients take as {@code bootstrap.servers}. */
    public static String broker() {
        return Broker.BOOTSTRAP;
    }

    /** What drivers take as connection string, without a database. */
    public static String store() {
        return Store.URI;
    }
}
