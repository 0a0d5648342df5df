package dev.assay.catalog.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Draws some of many at random, the same ones whenever they are offered with the same seed, in whatever portions: those whose
 * keys have the smallest hashes. Holds no more than it draws.
 *
 * @param <T> what is drawn
 */
public final class Draw<T> {

    private static final Comparator<Offered<?>> LUCK =
            Comparator.<Offered<?>>comparingLong(Offered::hash).thenComparingLong(Offered::place);

    private final PriorityQueue<Offered<T>> drawn = new PriorityQueue<>(LUCK.reversed());
    private final MessageDigest digest;
    private final byte[] seed;
    private final int size;
    private long offered;

    /**
     * @param size how many are drawn, if so many are offered
     */
    public Draw(long seed, int size) {
        this.seed = ByteBuffer.allocate(Long.BYTES).putLong(seed).array();
        this.size = size;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Offered<T>(long hash, long place, T what) {}

    /**
     * Offers one more.
     *
     * @param key what tells it from the others
     */
    public void offer(String key, T what) {
        digest.update(seed);
        var hash = ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        var next = new Offered<>(hash, offered++, what);
        if (drawn.size() < size) {
            drawn.add(next);
        } else if (size > 0 && LUCK.compare(next, drawn.element()) < 0) {
            drawn.remove();
            drawn.add(next);
        }
    }

    /** Those drawn, in the order they were offered. */
    public List<T> drawn() {
        return drawn.stream()
                .sorted(Comparator.comparingLong(Offered::place))
                .map(Offered::what)
                .toList();
    }
}
